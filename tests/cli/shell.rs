//! `appraise completions` and `appraise man` from the outside.

use std::process::Command;

fn written(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_appraise")).args(arguments).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn completions_know_the_options_of_run() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(written(&["completions", shell]).contains("input-delimiter"), "{shell}");
    }
}

#[test]
fn the_manual_has_a_section_for_each_command() {
    let page = written(&["man"]);
    for heading in [".SH \"APPRAISE RUN\"", ".SH \"APPRAISE SCORE\"", ".SH \"APPRAISE DISCOVER\""] {
        assert_eq!(page.matches(heading).count(), 1, "{heading}");
    }
    assert!(page.contains("\\-\\-max\\-rejects"));
}
