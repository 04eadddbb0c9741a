//! The program as its users call it: commands, options, files, exit codes.

mod corpus;
mod evaluate;
mod explain;
mod fit;
mod hand_work;
mod main_job;
mod mentions;
mod options;
mod project;
mod report_page;
mod report_why;
mod run;
mod safe_to_open;
mod score;
mod shell;
mod verify;
