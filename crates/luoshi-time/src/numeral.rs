//! Numbers as they are written: 3, 15, 三, 十五, 廿五, 二〇一四.

/// A number with what its writing tells about its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// Saturates; nothing of interest has more than eight digits.
    pub value: u32,
    /// How many signs it was written with.
    pub signs: usize,
    /// How it is written.
    pub script: Script,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// 15
    Arabic,
    /// 五, 十五, 廿五: a count.
    HanCount,
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
        number.signs += 1;
    }
    number
}

/// The sign belongs to a number in Han characters. A circle or the letter O only within one.
pub(crate) fn is_han(sign: char, within: bool) -> bool {
    digit(sign).is_some() || tens(sign).is_some() || within && is_circle(sign)
}

/// A run of signs that [`is_han`]; `None` when it is no number.
pub(crate) fn han(run: impl Iterator<Item = char> + Clone) -> Option<Number> {
    let signs = run.clone().count();
    if run.clone().any(|sign| tens(sign).is_some()) {
        return Some(Number {
            value: count(run)?,
            signs,
            script: Script::HanCount,
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

/// 十, 十五, 二十, 二十五, 廿五, 卅一.
fn count(run: impl Iterator<Item = char>) -> Option<u32> {
    let mut run = run.peekable();
    let factor = match run.peek().copied().and_then(digit) {
        None => None,
        Some(0) => return None,
        Some(factor) => {
            run.next();
            Some(factor)
        }
    };
    let tens = match (factor, tens(run.next()?)?) {
        (factor, 10) => factor.unwrap_or(1) * 10,
        (None, tens) => tens,
        (Some(_), _) => return None,
    };
    let ones = match run.next() {
        None => 0,
        Some(sign) => digit(sign).filter(|it| *it != 0)?,
    };
    run.next().is_none().then_some(tens + ones)
}

fn digit(sign: char) -> Option<u32> {
    Some(match sign {
        '零' | '〇' => 0,
        '一' => 1,
        '二' => 2,
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

fn tens(sign: char) -> Option<u32> {
    Some(match sign {
        '十' => 10,
        '廿' => 20,
        '卅' => 30,
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
        ];
        for (run, expected) in read {
            assert_eq!(value(run), Some(expected), "{run}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for run in ["十十", "二廿", "十〇", "〇十", "十二三", "一二十"] {
            assert_eq!(value(run), None, "{run}");
        }
    }
}
