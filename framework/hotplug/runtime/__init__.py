"""wasm -> callables; knows nothing of source text."""
