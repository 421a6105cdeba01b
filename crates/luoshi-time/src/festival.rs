//! Festivals: fixed days, days of the lunar calendar, and weekdays of a month.

use crate::{Date, Window, calendar, lunar};

/// A day with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Festival {
    /// 元旦
    NewYear,
    /// 除夕
    Eve,
    /// 大年三十: the same day, but the last one of a lunar year where a year is printed
    LastOfLunarYear,
    /// 春节
    Spring,
    /// 元宵
    Lantern,
    /// 情人节
    Valentine,
    /// 女生节
    Girls,
    /// 三八
    Women,
    /// 植树节
    Trees,
    /// 清明
    Qingming,
    /// 五一
    Labour,
    /// 五四
    Youth,
    /// 母亲节
    Mothers,
    /// 端午
    DragonBoat,
    /// 六一
    Children,
    /// 父亲节
    Fathers,
    /// 七一
    Party,
    /// 八一
    Army,
    /// 教师节
    Teachers,
    /// 中秋
    MidAutumn,
    /// 国庆, 十一
    National,
    /// 重阳
    DoubleNinth,
    /// 万圣节
    Halloween,
    /// 光棍节
    Singles,
    /// 感恩节
    Thanksgiving,
    /// 宪法日
    Constitution,
    /// 平安夜
    ChristmasEve,
    /// 圣诞
    Christmas,
}

impl Festival {
    /// The ones that offices write as two numbers: 五一, 十一.
    pub(crate) fn by_numbers(number: u32) -> Option<Festival> {
        Some(match number {
            38 => Festival::Women,
            51 => Festival::Labour,
            54 => Festival::Youth,
            61 => Festival::Children,
            71 => Festival::Party,
            81 => Festival::Army,
            11 => Festival::National,
            _ => return None,
        })
    }

    /// Its day in the year; of 春节 and its kin, in the lunar year that begins in it, and 除夕 is the day before.
    pub(crate) fn day(self, year: i16) -> Option<Date> {
        let fixed = |month, day| Date::new(year, month, day).ok();
        match self {
            Festival::NewYear => fixed(1, 1),
            Festival::Eve | Festival::LastOfLunarYear => {
                calendar::plus_days(lunar::day(year, 1, false, 1)?, -1)
            }
            Festival::Spring => lunar::day(year, 1, false, 1),
            Festival::Lantern => lunar::day(year, 1, false, 15),
            Festival::Valentine => fixed(2, 14),
            Festival::Girls => fixed(3, 7),
            Festival::Women => fixed(3, 8),
            Festival::Trees => fixed(3, 12),
            Festival::Qingming => lunar::solar_term(year, 5),
            Festival::Labour => fixed(5, 1),
            Festival::Youth => fixed(5, 4),
            Festival::Mothers => calendar::nth_weekday(year, 5, 2, 7),
            Festival::DragonBoat => lunar::day(year, 5, false, 5),
            Festival::Children => fixed(6, 1),
            Festival::Fathers => calendar::nth_weekday(year, 6, 3, 7),
            Festival::Party => fixed(7, 1),
            Festival::Army => fixed(8, 1),
            Festival::Teachers => fixed(9, 10),
            Festival::MidAutumn => lunar::day(year, 8, false, 15),
            Festival::National => fixed(10, 1),
            Festival::DoubleNinth => lunar::day(year, 9, false, 9),
            Festival::Halloween => fixed(10, 31),
            Festival::Singles => fixed(11, 11),
            Festival::Thanksgiving => calendar::nth_weekday(year, 11, 4, 4),
            Festival::Constitution => fixed(12, 4),
            Festival::ChristmasEve => fixed(12, 24),
            Festival::Christmas => fixed(12, 25),
        }
    }

    /// The days off around it (假期, 期间), as they usually are; the yearly notice may say otherwise.
    pub(crate) fn days_off(self, year: i16) -> Option<Window> {
        let day = self.day(year)?;
        let days = match self {
            Festival::National | Festival::Spring => 7,
            // Three days until 2019, five since.
            Festival::Labour if year >= 2020 => 5,
            Festival::Labour
            | Festival::NewYear
            | Festival::Qingming
            | Festival::DragonBoat
            | Festival::MidAutumn => 3,
            _ => 1,
        };
        // Of three days, the weekend beside the festival is two: a Sunday's or a Monday's holidays begin with the
        // Saturday. Of 元旦 the notices differ from year to year.
        let earlier = match (days, calendar::weekday(day)) {
            (3, 7) if self != Festival::NewYear => 1,
            (3, 1) if self != Festival::NewYear => 2,
            _ => 0,
        };
        let first = calendar::plus_days(day, -earlier)?;
        Window::new(first, calendar::plus_days(first, days - 1)?)
    }

    /// Whether its day is found with the lunar calendar.
    pub(crate) fn is_lunar(self) -> bool {
        matches!(
            self,
            Festival::Eve
                | Festival::LastOfLunarYear
                | Festival::Spring
                | Festival::Lantern
                | Festival::DragonBoat
                | Festival::MidAutumn
                | Festival::DoubleNinth
        )
    }

    /// As an office writes it.
    pub(crate) fn written(self) -> &'static str {
        match self {
            Festival::NewYear => "元旦",
            Festival::Eve => "除夕",
            Festival::LastOfLunarYear => "大年三十",
            Festival::Spring => "春节",
            Festival::Lantern => "元宵节",
            Festival::Valentine => "情人节",
            Festival::Girls => "女生节",
            Festival::Women => "妇女节",
            Festival::Trees => "植树节",
            Festival::Qingming => "清明节",
            Festival::Labour => "劳动节",
            Festival::Youth => "青年节",
            Festival::Mothers => "母亲节",
            Festival::DragonBoat => "端午节",
            Festival::Children => "儿童节",
            Festival::Fathers => "父亲节",
            Festival::Party => "建党节",
            Festival::Army => "建军节",
            Festival::Teachers => "教师节",
            Festival::MidAutumn => "中秋节",
            Festival::National => "国庆节",
            Festival::DoubleNinth => "重阳节",
            Festival::Halloween => "万圣节",
            Festival::Singles => "光棍节",
            Festival::Thanksgiving => "感恩节",
            Festival::Constitution => "宪法日",
            Festival::ChristmasEve => "平安夜",
            Festival::Christmas => "圣诞节",
        }
    }
}
