//! The program in a shell: completions, the manual, pipes that are closed.

use crate::home::{ARTICLES, ENTITIES, Ended, Home};

#[test]
fn completions_know_the_options_of_run() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(Home::new().prints(&["completions", shell]).contains("input-delimiter"), "{shell}");
    }
}

#[test]
fn the_manual_has_a_section_for_each_command() {
    let page = Home::new().prints(&["man"]);
    for heading in [".SH \"APPRAISE RUN\"", ".SH \"APPRAISE SCORE\"", ".SH \"APPRAISE DISCOVER\""] {
        assert_eq!(page.matches(heading).count(), 1, "{heading}");
    }
    assert!(page.contains("\\-\\-max\\-rejects"));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    use std::process::Stdio;

    let home = Home::new();
    for arguments in [
        &["mentions", ARTICLES, "--entities", ENTITIES][..],
        &["score", ARTICLES],
        &["discover", ARTICLES, "-q"],
        &["run", ARTICLES, "--dry-run"],
        &["man"],
    ] {
        let mut child = home.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let ended = Ended::from(child.wait_with_output().unwrap());
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{arguments:?}");
    }
}
