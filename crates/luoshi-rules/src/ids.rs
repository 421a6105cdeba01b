//! Names of things. An id is a type of its own, so that a person's id is never taken for a unit's.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// 1 to 40 small letters, digits and hyphens; `None` for anything else.
            pub fn parse(text: &str) -> Option<$name> {
                let fits = (1..=40).contains(&text.len())
                    && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
                fits.then(|| $name(text.into()))
            }

            /// As stored and as it stands in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A unit (单位): a tenant.
    UnitId,
    /// A person, who may hold seats in several units.
    PersonId,
    /// A programme (活动): an adopted schedule.
    ProgrammeId,
    /// An import draft.
    DraftId,
}
