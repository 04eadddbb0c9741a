//! How the text makes a mention look.
