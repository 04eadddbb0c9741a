//! A cue word with its participants: agent, patient and what it is about.
