//! How well the two readers read: the figures that their tests print over labelled cases.

use crate::command::{cargo, watched};
use crate::house::House;

/// Crate and test, for the limits and for the requirements.
const READERS: [(&str, &str); 2] = [("luoshi-time", "cases"), ("luoshi-plan", "obligations")];

/// Prints both; whether all floors hold.
pub fn readers(house: &House) -> anyhow::Result<bool> {
    if std::env::var_os("LUOSHI_SHARED").is_none() {
        println!("LUOSHI_SHARED names no folder: only the cases kept here are read.");
    }
    let mut well = true;
    for (package, test) in READERS {
        println!("\n{package}");
        let args = [
            "test", "-q", "--locked", "-p", package, "--test", test, "--",
        ];
        // One after the other, so that the lines stand in order.
        let args = [args.as_slice(), &["--nocapture", "--test-threads=1"]].concat();
        well &= watched(&mut cargo(&house.root, &args))?.ok;
    }
    Ok(well)
}
