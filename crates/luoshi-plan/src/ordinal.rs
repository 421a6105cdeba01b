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
