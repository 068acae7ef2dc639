//! Properties over bytes by chance. `fuzz/` looks for counterexamples to the same ones with more patience.

use crate::support::properties;

use proptest::collection::vec;
use proptest::prelude::*;

type Property = fn(&[u8]);

fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn sse_is_decoded_as_its_format_says(input in bytes(200), choices in bytes(60)) {
        properties::sse(&input);
        properties::sse(&properties::likely(&choices));
    }

    #[test]
    fn lines_are_decoded_as_their_format_says(input in bytes(200), choices in bytes(60)) {
        properties::ndjson(&input);
        properties::ndjson(&properties::likely(&choices));
    }

    #[test]
    fn a_stream_that_breaks_loses_nothing_and_repeats_nothing(input in bytes(400)) {
        properties::resume(&input);
    }

    #[test]
    fn repeats_are_bounded_and_harmless(input in bytes(40)) {
        properties::retry(&input);
    }
}

/// What the fuzzer has found worth keeping still holds.
#[test]
fn the_corpus_holds() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
    let targets: [(&str, Property); 4] = [
        ("sse", properties::sse),
        ("ndjson", properties::ndjson),
        ("resume", properties::resume),
        ("retry", properties::retry),
    ];
    for (name, property) in targets {
        let files = std::fs::read_dir(root.join(name)).unwrap();
        let inputs: Vec<_> = files
            .map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .collect();
        assert!(!inputs.is_empty(), "{name} has no corpus");
        inputs.iter().for_each(|input| property(input));
    }
}
