//! Who is for and against whom and what.

mod acts;
mod along;
mod articles;
mod asides;
mod behind;
mod bonds;
mod camps;
mod constructions;
mod denied;
mod ellipses;
mod holders;
mod means;
mod quoted;
mod reactions;
mod relatives;
mod relayed;
mod shares;
mod speech;
mod spoken_of;
mod statements;
mod stories;
mod structure;
mod third_parties;
mod titles;
mod told_deeds;
mod unreal;
