//! The name of a phase in a narrow cell: broken after its enumeration commas, and nowhere else.

/// The name cut after each enumeration comma, and whether one follows. The comma hangs over the edge, so
/// that the lines stay in the middle.
pub fn pieces(name: &str) -> Vec<(&str, bool)> {
    let pieces: Vec<&str> = name.split('、').map(str::trim).collect();
    let last = pieces.len().saturating_sub(1);
    pieces
        .into_iter()
        .enumerate()
        .map(|(at, it)| (it, at < last))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_after_its_commas() {
        assert_eq!(pieces("总结"), [("总结", false)]);
        assert_eq!(
            pieces("学习提高、\n征求意见"),
            [("学习提高", true), ("征求意见", false)]
        );
        assert_eq!(pieces(""), [("", false)]);
    }
}
