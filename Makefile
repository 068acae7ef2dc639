.PHONY: test
test:
	cargo fmt --all --check
	cargo clippy --quiet --all-targets -- -D warnings
	cargo test
