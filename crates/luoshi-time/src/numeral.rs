//! Numbers as they are written: 3, 15, 三, 十五, 廿五, 二〇一四.

/// A number with what its writing tells about its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// Saturates; nothing of interest has more than eight digits.
    pub value: u32,
    /// How many signs it was written with; saturates.
    pub signs: u8,
    /// How it is written.
    pub script: Script,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// 15
    Arabic,
    /// 五, 十五, 两千: a count.
    HanCount,
    /// 廿五, 卅: a count, of the days of a month above all, and with nothing behind it of a lunar one.
    HanOld,
    /// 二〇一四, 一四: digit after digit. Only years are written so; 五六月 is May and June, not 56.
    HanDigits,
}

/// A run of Arabic digits.
pub(crate) fn arabic(digits: impl Iterator<Item = u32>) -> Number {
    let mut number = Number {
        value: 0,
        signs: 0,
        script: Script::Arabic,
    };
    for digit in digits {
        number.value = number.value.saturating_mul(10).saturating_add(digit);
        number.signs = number.signs.saturating_add(1);
    }
    number
}

/// The sign belongs to a number in Han characters. A circle or the letter O only within one.
pub(crate) fn is_han(sign: char, within: bool) -> bool {
    digit(sign).is_some() || power(sign).is_some() || within && is_circle(sign)
}

/// A run of signs that [`is_han`]; `None` when it is no number.
pub(crate) fn han(run: impl Iterator<Item = char> + Clone) -> Option<Number> {
    let (mut signs, mut counts, mut old) = (0_u8, false, false);
    // 两三天 is two or three, digit beside digit.
    let mut ahead = run.clone();
    let a_few = ahead.next() == Some('两') && ahead.next() == Some('三') && ahead.next().is_none();
    for sign in run.clone() {
        signs = signs.saturating_add(1);
        counts |= power(sign).is_some() || matches!(sign, '两' | '俩') && !a_few;
        old |= matches!(sign, '廿' | '卅');
    }
    if counts {
        let value = count(run)?;
        let script = if old {
            Script::HanOld
        } else {
            Script::HanCount
        };
        return Some(Number {
            value,
            signs,
            script,
        });
    }
    let mut value = 0_u32;
    for sign in run {
        let digit = if is_circle(sign) { 0 } else { digit(sign)? };
        value = value.saturating_mul(10).saturating_add(digit);
    }
    let script = if signs == 1 {
        Script::HanCount
    } else {
        Script::HanDigits
    };
    Some(Number {
        value,
        signs,
        script,
    })
}

/// 十, 十五, 二十, 廿五, 卅一, 一百二十, 两千零四: digits and powers of ten, each power lower than the one before.
fn count(run: impl Iterator<Item = char>) -> Option<u32> {
    let (mut total, mut digit_before, mut lowest) = (0_u32, None, 10_000_u32);
    for sign in run {
        if let Some(power) = power(sign) {
            let factor = match (digit_before.take(), power) {
                (Some(0), 10) if total > 0 => 1,
                (Some(0), _) => return None,
                (Some(_), 20 | 30) => return None,
                (Some(factor), _) => factor,
                (None, 10 | 20 | 30) => 1,
                (None, _) => return None,
            };
            let rank = if power < 100 { 10 } else { power };
            if rank >= lowest {
                return None;
            }
            lowest = rank;
            total += factor * power;
        } else {
            let value = if is_circle(sign) { 0 } else { digit(sign)? };
            match digit_before {
                None => {}
                // 两千零四
                Some(0) if total > 0 => {}
                Some(_) => return None,
            }
            digit_before = Some(value);
        }
    }
    match digit_before {
        Some(0) => None,
        Some(ones) => Some(total + ones),
        None => Some(total),
    }
}

fn digit(sign: char) -> Option<u32> {
    Some(match sign {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' | '俩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn power(sign: char) -> Option<u32> {
    Some(match sign {
        '十' => 10,
        '廿' => 20,
        '卅' => 30,
        '百' => 100,
        '千' => 1000,
        _ => return None,
    })
}

/// What people type for 〇.
fn is_circle(sign: char) -> bool {
    matches!(sign, '○' | '◯' | 'O' | 'o')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(run: &str) -> Option<u32> {
        han(run.chars()).map(|it| it.value)
    }

    #[test]
    fn counts_and_digits() {
        let read = [
            ("一", 1),
            ("十", 10),
            ("十五", 15),
            ("二十", 20),
            ("三十一", 31),
            ("廿五", 25),
            ("卅", 30),
            ("二〇一四", 2014),
            ("二○一四", 2014),
            ("二O一四", 2014),
            ("一四", 14),
            ("两", 2),
            ("九十", 90),
            ("一百二十", 120),
            ("一百零五", 105),
            ("两千零四", 2004),
            ("两千", 2000),
        ];
        for (run, expected) in read {
            assert_eq!(value(run), Some(expected), "{run}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for run in [
            "十十",
            "二廿",
            "十〇",
            "〇十",
            "十二三",
            "一二十",
            "百",
            "两两",
            "十百",
        ] {
            assert_eq!(value(run), None, "{run}");
        }
    }
}
