//! Writes `WASM` as `Wasm` in the prose of a Markdown text.

mod blocks;
#[rustfmt::skip]
mod exports;
mod prose;

pub fn preprocess(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for block in blocks::blocks(text) {
        if block.prose {
            prose::rewrite(block.text, &mut out);
        } else {
            out.push_str(block.text);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::preprocess;

    fn becomes(text: &str, expected: &str) {
        assert_eq!(preprocess(text), expected, "of {text:?}");
    }

    fn stays(text: &str) {
        becomes(text, text);
    }

    #[test]
    fn words_of_prose_change() {
        becomes("# WASM\n\nWASM, a WASM.", "# Wasm\n\nWasm, a Wasm.");
        becomes("**WASM** _WASM_ __WASM is__", "**Wasm** _Wasm_ __Wasm is__");
        becomes("(WASM)-WASM/WASM…WASM", "(Wasm)-Wasm/Wasm…Wasm");
        becomes("> WASM\n> * WASM\r\n1. WASM\n", "> Wasm\n> * Wasm\r\n1. Wasm\n");
        becomes("| WASM | `WASM` |\n|--|--|\n", "| Wasm | `WASM` |\n|--|--|\n");
    }

    #[test]
    fn names_stay() {
        stays("WASMER WASM_HOME MyWASM WASM2 éWASM wasm Wasm");
        stays("WASM.md a.WASM WASM.js.");
    }

    #[test]
    fn spans_of_code_stay() {
        stays("`WASM` ``a`WASM`` ```WASM``` `a\nWASM`");
        becomes("`WASM` WASM `WASM`", "`WASM` Wasm `WASM`");
        becomes("\\`WASM` WASM", "\\`Wasm` Wasm");
        becomes("a ` WASM\n\nWASM `", "a ` Wasm\n\nWasm `");
        becomes("a `WASM\n2024. WASM` WASM", "a `WASM\n2024. WASM` Wasm");
        becomes("1. ` WASM\n2. WASM `", "1. ` Wasm\n2. Wasm `");
        becomes("`` WASM `", "`` Wasm `");
    }

    #[test]
    fn blocks_of_code_stay() {
        becomes("```rust\nWASM\n\nWASM\n```\nWASM", "```rust\nWASM\n\nWASM\n```\nWasm");
        becomes("~~~~\nWASM\n~~~\n```\n~~~~ \nWASM", "~~~~\nWASM\n~~~\n```\n~~~~ \nWasm");
        becomes("> ```\n> WASM\nWASM", "> ```\n> WASM\nWasm");
        becomes("- a\n  ```\n  WASM\n\nWASM", "- a\n  ```\n  WASM\n\nWasm");
        becomes("1. ```\n   WASM\n   ```\n   WASM", "1. ```\n   WASM\n   ```\n   Wasm");
        becomes("a\n\n    WASM\n\n\tWASM\nWASM", "a\n\n    WASM\n\n\tWASM\nWasm");
        stays("# a\n    WASM");
        stays("```\nWASM");
        stays("- a\n\n      WASM");
        becomes("WASM\n---\n    WASM", "Wasm\n---\n    WASM");
        stays("- \n\n    WASM");
        stays("* * *\n    WASM");
    }

    #[test]
    fn indented_prose_changes() {
        becomes("a\n    WASM", "a\n    Wasm");
        becomes("- a\n\n    WASM", "- a\n\n    Wasm");
        becomes("- a\n    - WASM\n\n      WASM", "- a\n    - Wasm\n\n      Wasm");
    }

    #[test]
    fn addresses_stay() {
        becomes("[WASM](WASM(1)/a \"WASM\") WASM", "[Wasm](WASM(1)/a \"WASM\") Wasm");
        becomes("![WASM](<a) WASM.png>)", "![Wasm](<a) WASM.png>)");
        becomes("[a]: b/WASM\n[WASM]: c\n\n[WASM]", "[a]: b/WASM\n[WASM]: c\n\n[Wasm]");
        becomes("[^WASM]: WASM", "[^WASM]: Wasm");
        becomes("https://a.b/WASM, WASM", "https://a.b/WASM, Wasm");
        becomes("(see www.a.b/WASM) WASM", "(see www.a.b/WASM) Wasm");
        becomes("<https://a/`WASM> WASM `", "<https://a/`WASM> Wasm `");
        becomes("<me@WASM> <a:WASM> 1 < WASM", "<me@WASM> <a:WASM> 1 < Wasm");
        becomes("[a](WASM", "[a](Wasm");
    }

    #[test]
    fn markup_stays() {
        becomes("<a title='>' id=WASM>WASM</a>", "<a title='>' id=WASM>Wasm</a>");
        becomes("<a WASM `>WASM` WASM", "<a Wasm `>WASM` Wasm");
        becomes("a <code>WASM</code> WASM", "a <code>WASM</code> Wasm");
        becomes("a <!-- > WASM --> WASM", "a <!-- > WASM --> Wasm");
        becomes("<pre>\nWASM\n\nWASM</pre>\nWASM", "<pre>\nWASM\n\nWASM</pre>\nWasm");
        becomes("# WASM {#WASM .WASM}", "# Wasm {#WASM .WASM}");
        becomes("{{#include WASM}} WASM", "{{#include WASM}} Wasm");
    }
}
