//! Enums whose variants have names in a file of weights.

/// Declares an enum whose variants have names in the file of weights.
macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $text:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            pub(super) const NAMES: &[&str] = &[$($text),*];

            /// How many there are.
            pub const COUNT: usize = Self::NAMES.len();

            /// The name in the file of weights.
            #[must_use]
            pub fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }

            pub(super) fn position(name: &str) -> Option<usize> {
                Self::NAMES.iter().position(|known| *known == name)
            }
        }
    };
}

pub(super) use named;
