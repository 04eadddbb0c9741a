//! The program as its users call it: commands, options, files, exit codes.

mod chosen_articles;
mod corpus;
mod evaluate;
mod explain;
mod failed_runs;
mod fit;
mod hand_work;
mod home;
mod main_job;
mod mentions;
mod mixed_corpus;
mod options;
mod project;
mod report_page;
mod report_why;
mod run;
mod safe_to_open;
mod score;
mod shell;
mod verify;
