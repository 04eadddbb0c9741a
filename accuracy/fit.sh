#!/bin/sh
# Makes the bundled weights from the coded samples in a folder: accuracy/fit.sh FOLDER, at the root of the project.
# It holds news_corpus.csv too, for the weights of mentions in articles, which are drawn to those of single sentences.
# The figures of cross-validation that the program prints go to standard output.
set -eu
coded=$1
weights=lexicons/en/weights
appraise() { cargo run --quiet --release -- "$@" --from-zero; }
appraise fit sentiment "$coded/sentiment_train.csv" --penalty 3 --out $weights/rules_alone.csv
appraise fit sentiment "$coded/sentiment_train.csv" --penalty 3 --word-penalty 60 --out $weights/sentiment.csv --words $weights/words.csv --reliability accuracy/calibration.csv
appraise fit stance "$coded/stance_train.csv" --penalty 10 --class-weights 1.5,1,2 --out $weights/stance_alone.csv
appraise fit stance "$coded/stance_train.csv" --penalty 15 --word-penalty 70 --out $weights/stance.csv --words $weights/stance_words.csv --reliability accuracy/calibration_stance.csv
sample=$(mktemp)
cargo build --quiet --release
python3 accuracy/mentions.py target/release/appraise "$coded/news_corpus.csv" --sample "$sample" > accuracy/mentions.csv
cp $weights/rules_alone.csv
