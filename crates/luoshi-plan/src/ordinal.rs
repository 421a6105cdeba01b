//! The value of a printed number (序号): `3`, `3.`, `（三）`, `第3项`, `③`, `三、`.

/// Larger values are no numbers of rows but years, sums and telephone numbers.
const LARGEST: u32 = 9_999;

/// What a printed number counts to; none for words, decimals and numbers of several parts (`1-2`).
pub(crate) fn value(printed: &str) -> Option<u32> {
    let plain: String = printed
        .chars()
        .filter(|it| !it.is_whitespace())
        .map(narrow)
        .collect();
    let plain = plain
        .trim_start_matches(['(', '[', '【', '〔'])
        .trim_end_matches([')', ']', '】', '〕', '.', '、', '，', ',', ':']);
    let plain = plain.strip_prefix('第').unwrap_or(plain);
    let plain = plain
        .strip_suffix(['项', '条', '步', '号', '点'])
        .unwrap_or(plain);
    arabic(plain)
        .or_else(|| circled(plain))
        .or_else(|| chinese(plain))
        .filter(|it| *it <= LARGEST)
}

/// Full-width signs as their plain form.
pub(crate) fn narrow(sign: char) -> char {
    match sign {
        '．' | '。' => '.',
        '！'..='～' => u32::from(sign)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(sign),
        _ => sign,
    }
}

/// Splits a line at the number that it begins with: `三、` and what follows, `（1）`, `2.`, `第一，`. The
/// number is given as printed, with its sign. A date (`3月5日`) or a decimal (`3.15`) is no number.
pub(crate) fn leading(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start();
    let signs: Vec<(usize, char)> = line.char_indices().take(LEADING_SIGNS).collect();
    let first = signs.first()?.1;
    let opens = matches!(narrow(first), '(' | '[' | '【' | '〔');
    let mut end = None;
    for (place, (at, sign)) in signs.iter().enumerate() {
        let plain = narrow(*sign);
        let next = line.get(at + sign.len_utf8()..).unwrap_or_default();
        let closes = if opens {
            matches!(plain, ')' | ']' | '】' | '〕')
        } else {
            matches!(plain, '、' | ')' | '】' | ',')
                || plain == '.' && !is_decimal(next, *sign == '．')
        };
        if closes && place > 0 {
            end = Some(at + sign.len_utf8());
            break;
        }
        if place == 0 && circled(&plain.to_string()).is_some() {
            end = Some(at + sign.len_utf8());
            break;
        }
    }
    let (number, rest) = line.split_at_checked(end?)?;
    value(number)?;
    Some((number, rest.trim_start()))
}

/// Figures behind a point go on with a decimal or a date (3.15), unless they are a date themselves
/// (`1.5月`, and behind a wide point, which stands in no date, `1．14日`).
fn is_decimal(behind: &str, wide: bool) -> bool {
    let figures = |it: char| narrow(it).is_ascii_digit();
    let after = behind.trim_start_matches(|it| figures(it) || "-—–~至".contains(it));
    behind.starts_with(figures)
        && !after.starts_with(['月', '年'])
        && !(wide && after.starts_with('日'))
}

/// No printed number is longer.
const LEADING_SIGNS: usize = 8;

/// The line begins with a number of the kind that heads a part of a text: `一、`, `（二）`.
pub(crate) fn heads(line: &str) -> bool {
    leading(line).is_some_and(|(number, _)| {
        number
            .chars()
            .any(|it| chinese_digit(it).is_some() || it == '十')
    })
}

fn arabic(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.chars().all(|it| it.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// `①`, `⑴`, `⒈` and `㈠` stand for themselves.
fn circled(text: &str) -> Option<u32> {
    let mut signs = text.chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else {
        return None;
    };
    [('①', 20), ('⑴', 20), ('⒈', 20), ('㈠', 10), ('㊀', 10)]
        .into_iter()
        .find_map(|(first, count)| {
            let after = u32::from(sign).checked_sub(u32::from(first))?;
            (after < count).then_some(after + 1)
        })
}

/// `三`, `十二`, `二十`, `廿三`, `一百零五`; single digits in a row (`二三`) are no number.
pub(crate) fn chinese(text: &str) -> Option<u32> {
    let mut total = 0;
    let mut digit = None;
    let mut last_unit = 1_000;
    for sign in text.chars() {
        if let Some(value) = chinese_digit(sign) {
            if digit.is_some() {
                return None;
            }
            digit = Some(value);
            continue;
        }
        let (unit, counted) = match sign {
            '十' => (10, 1),
            '廿' => (10, 2),
            '卅' => (10, 3),
            '百' => (100, 0),
            '零' | '〇' if total > 0 && digit.is_none() => continue,
            _ => return None,
        };
        if unit >= last_unit {
            return None;
        }
        last_unit = unit;
        total += digit.take().unwrap_or(counted) * unit;
    }
    total += digit.unwrap_or(0);
    (total > 0).then_some(total)
}

/// 一 to 九.
pub(crate) fn chinese_digit(sign: char) -> Option<u32> {
    "一二三四五六七八九"
        .chars()
        .zip(1..)
        .find_map(|(it, value)| (it == sign).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn numbers_as_offices_print_them() {
        for (printed, expected) in [
            ("3", 3),
            ("3.", 3),
            (" 12 ", 12),
            ("１２", 12),
            ("（三）", 3),
            ("(3)", 3),
            ("三、", 3),
            ("十", 10),
            ("十二", 12),
            ("二十三", 23),
            ("廿三", 23),
            ("一百零五", 105),
            ("第3项", 3),
            ("③", 3),
            ("⒌", 5),
            ("㈡", 2),
            ("003", 3),
        ] {
            assert_eq!(value(printed), Some(expected), "{printed}");
        }
    }

    #[test]
    fn numbers_at_the_beginning_of_a_line() {
        for (line, expected) in [
            ("三、时间安排", Some(("三、", "时间安排"))),
            ("（二）学习阶段", Some(("（二）", "学习阶段"))),
            ("1. 召开会议", Some(("1.", "召开会议"))),
            ("12．检查", Some(("12．", "检查"))),
            ("③总结", Some(("③", "总结"))),
            ("1．5月31日前，上报", Some(("1．", "5月31日前，上报"))),
            ("2．14日下午，培训", Some(("2．", "14日下午，培训"))),
            ("3.15活动", None),
            ("3月5日，植树", None),
            ("召开会议、布置", None),
            ("", None),
        ] {
            assert_eq!(super::leading(line), expected, "{line}");
        }
        assert!(super::heads("一、安排") && !super::heads("1、安排"));
    }

    #[test]
    fn what_is_no_number_of_a_row() {
        for printed in [
            "",
            "3月",
            "1-2",
            "2.5",
            "二三",
            "十十",
            "13812345678",
            "工作",
            "0x1",
            "零",
        ] {
            assert_eq!(value(printed), None, "{printed}");
        }
    }
}
