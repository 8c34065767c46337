"""The page in a real browser, and its API under schemathesis: `make browser`."""
