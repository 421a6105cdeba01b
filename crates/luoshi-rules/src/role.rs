//! Roles (角色): what a person is in a unit.

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident = $key:literal,)*) => {
        /// A role held by a person in one unit; one person may hold several.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role { $($(#[$doc])* $variant,)* }

        impl Role {
            /// Every role.
            pub const ALL: &'static [Role] = &[$(Role::$variant,)*];

            /// As stored, and as the message files name it (`role-<key>`).
            pub fn key(self) -> &'static str {
                match self { $(Role::$variant => $key,)* }
            }

            /// The role with that key.
            pub fn from_key(key: &str) -> Option<Role> {
                match key { $($key => Some(Role::$variant),)* _ => None }
            }
        }
    };
}

roles! {
    /// 党总支书记
    Secretary = "secretary",
    /// 校长
    Principal = "principal",
    /// 领导小组组长
    LeadingGroupChair = "lg-chair",
    /// 领导小组成员
    LeadingGroupMember = "lg-member",
    /// 领导小组办公室
    Office = "office",
    /// 领导班子成员
    Team = "team",
    /// 支部书记、党小组长
    Branch = "branch",
    /// 党员
    Member = "member",
    /// 教职工
    Staff = "staff",
    /// 服务对象: no account
    Served = "served",
    /// 梳理员
    Collator = "collator",
    /// 纪检
    Discipline = "discipline",
    /// 开箱人
    Keyholder = "keyholder",
    /// 监票人、计票人
    Teller = "teller",
    /// 督导组组长
    SupervisionHead = "sup-head",
    /// 督导组成员
    SupervisionMember = "sup-member",
    /// 局领导小组办公室
    BureauOffice = "bureau-office",
    /// 系统管理员
    Operator = "operator",
}

impl Role {
    /// Whether it is held over the unit from outside (supervision group, bureau), not in it.
    pub fn is_outside(self) -> bool {
        matches!(
            self,
            Role::SupervisionHead | Role::SupervisionMember | Role::BureauOffice
        )
    }
}
