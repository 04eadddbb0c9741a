#!/bin/sh
# Makes the bundled weights from the coded samples in a folder: accuracy/fit.sh FOLDER, at the root of the project. The folder holds news_corpus.csv
# too, for the weights of mentions in articles, which are drawn to those of single sentences.
# The figures of cross-validation that the program prints go to standard output. Where a step fails, its files are put back as they were, since
# the rules of one fit don't go with the words of another.
set -eu
coded=$1
weights=lexicons/en/weights
work=$(mktemp -d)
mkdir "$work/weights" "$work/accuracy"
cp -p $weights/*.csv "$work/weights"
cp -p accuracy/calibration.csv accuracy/calibration_stance.csv accuracy/mentions.csv "$work/accuracy"
clean_up() {
    status=$?
    if [ $status -ne 0 ]; then
        cp "$work"/weights/*.csv $weights
        cp "$work"/accuracy/*.csv accuracy
        echo "accuracy/fit.sh: failed; weights and figures are those of before" >&2
    fi
    rm -r "$work"
    exit $status
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
appraise() { cargo run --quiet --release -- "$@"; }
fit() { appraise fit "$@" --prior zero; }
fit sentiment "$coded/sentiment_train.csv" --penalty 3 --out $weights/rules_alone.csv
fit sentiment "$coded/sentiment_train.csv" --penalty 3 --word-penalty 60 --out $weights/sentiment.csv --words $weights/words.csv --reliability accuracy/calibration.csv
fit stance "$coded/stance_train.csv" --penalty 10 --class-weights 1.5,1,2 --out $weights/stance_alone.csv
fit stance "$coded/stance_train.csv" --penalty 15 --word-penalty 70 --out $weights/stance.csv --words $weights/stance_words.csv --reliability accuracy/calibration_stance.csv
sample=$work/mentions_sample.csv
cargo build --quiet --release
python3 accuracy/mentions.py target/release/appraise "$coded/news_corpus.csv" --sample "$sample" > accuracy/mentions.csv
# Classes count so that about as many mentions are signed as readers sign.
appraise fit sentiment "$sample" --penalty 1 --class-weights 1.3,1,1.5 --prior $weights/rules_alone.csv --out $weights/articles.csv
cargo build --quiet --release
python3 accuracy/mentions.py target/release/appraise "$coded/news_corpus.csv" > accuracy/mentions.csv
