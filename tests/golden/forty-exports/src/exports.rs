// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `forty-exports`: what the host calls, and what it reads.
//!
//! Each export takes numbers as they are, and anything else as an address and a length in the
//! buffer that the host wrote. A result in memory goes back as `length << 32 | address`, and
//! stays where it is until the next call.
#![warn(unsafe_op_in_unsafe_fn)]
// Addresses and lengths are u32 in wasm. Elsewhere this file is only checked, and never run.
#![allow(clippy::cast_possible_truncation)]
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
// The arguments, their names and their number are for the manifest to say.
#![allow(clippy::many_single_char_names, clippy::similar_names)]
#![allow(clippy::too_many_arguments, clippy::type_complexity)]

// The signatures that plugin.toml declares. Where one does not fit, either side has to change.
const _: fn(u32) -> u32 = crate::add_0;
const _: fn(&str) -> String = crate::text_1;
const _: fn(i8) -> Result<i8, String> = crate::at_least_2;
const _: fn() = crate::nothing_3;
const _: fn(u32) -> u32 = crate::add_4;
const _: fn(&str) -> String = crate::text_5;
const _: fn(i8) -> Result<i8, String> = crate::at_least_6;
const _: fn() = crate::nothing_7;
const _: fn(u32) -> u32 = crate::add_8;
const _: fn(&str) -> String = crate::text_9;
const _: fn(i8) -> Result<i8, String> = crate::at_least_10;
const _: fn() = crate::nothing_11;
const _: fn(u32) -> u32 = crate::add_12;
const _: fn(&str) -> String = crate::text_13;
const _: fn(i8) -> Result<i8, String> = crate::at_least_14;
const _: fn() = crate::nothing_15;
const _: fn(u32) -> u32 = crate::add_16;
const _: fn(&str) -> String = crate::text_17;
const _: fn(i8) -> Result<i8, String> = crate::at_least_18;
const _: fn() = crate::nothing_19;
const _: fn(u32) -> u32 = crate::add_20;
const _: fn(&str) -> String = crate::text_21;
const _: fn(i8) -> Result<i8, String> = crate::at_least_22;
const _: fn() = crate::nothing_23;
const _: fn(u32) -> u32 = crate::add_24;
const _: fn(&str) -> String = crate::text_25;
const _: fn(i8) -> Result<i8, String> = crate::at_least_26;
const _: fn() = crate::nothing_27;
const _: fn(u32) -> u32 = crate::add_28;
const _: fn(&str) -> String = crate::text_29;
const _: fn(i8) -> Result<i8, String> = crate::at_least_30;
const _: fn() = crate::nothing_31;
const _: fn(u32) -> u32 = crate::add_32;
const _: fn(&str) -> String = crate::text_33;
const _: fn(i8) -> Result<i8, String> = crate::at_least_34;
const _: fn() = crate::nothing_35;
const _: fn(u32) -> u32 = crate::add_36;
const _: fn(&str) -> String = crate::text_37;
const _: fn(i8) -> Result<i8, String> = crate::at_least_38;
const _: fn() = crate::nothing_39;

// SAFETY of each `unsafe` in an export: the host has checked and written what it passes.

// add_0(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_0(value: u32) -> u32 {
    crate::add_0(value)
}

// text_1(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_1(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_1(text).into_bytes())
}

// at_least_2(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_2(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_2(value))
}

// nothing_3()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_3() {
    crate::nothing_3();
}

// add_4(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_4(value: u32) -> u32 {
    crate::add_4(value)
}

// text_5(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_5(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_5(text).into_bytes())
}

// at_least_6(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_6(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_6(value))
}

// nothing_7()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_7() {
    crate::nothing_7();
}

// add_8(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_8(value: u32) -> u32 {
    crate::add_8(value)
}

// text_9(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_9(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_9(text).into_bytes())
}

// at_least_10(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_10(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_10(value))
}

// nothing_11()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_11() {
    crate::nothing_11();
}

// add_12(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_12(value: u32) -> u32 {
    crate::add_12(value)
}

// text_13(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_13(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_13(text).into_bytes())
}

// at_least_14(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_14(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_14(value))
}

// nothing_15()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_15() {
    crate::nothing_15();
}

// add_16(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_16(value: u32) -> u32 {
    crate::add_16(value)
}

// text_17(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_17(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_17(text).into_bytes())
}

// at_least_18(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_18(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_18(value))
}

// nothing_19()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_19() {
    crate::nothing_19();
}

// add_20(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_20(value: u32) -> u32 {
    crate::add_20(value)
}

// text_21(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_21(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_21(text).into_bytes())
}

// at_least_22(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_22(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_22(value))
}

// nothing_23()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_23() {
    crate::nothing_23();
}

// add_24(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_24(value: u32) -> u32 {
    crate::add_24(value)
}

// text_25(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_25(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_25(text).into_bytes())
}

// at_least_26(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_26(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_26(value))
}

// nothing_27()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_27() {
    crate::nothing_27();
}

// add_28(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_28(value: u32) -> u32 {
    crate::add_28(value)
}

// text_29(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_29(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_29(text).into_bytes())
}

// at_least_30(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_30(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_30(value))
}

// nothing_31()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_31() {
    crate::nothing_31();
}

// add_32(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_32(value: u32) -> u32 {
    crate::add_32(value)
}

// text_33(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_33(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_33(text).into_bytes())
}

// at_least_34(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_34(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_34(value))
}

// nothing_35()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_35() {
    crate::nothing_35();
}

// add_36(value: u32) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _add_36(value: u32) -> u32 {
    crate::add_36(value)
}

// text_37(text: string) -> string
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _text_37(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::retain(crate::text_37(text).into_bytes())
}

// at_least_38(value: i8) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _at_least_38(value: i32) -> u64 {
    let value = value as i8;
    guest::pack(&crate::at_least_38(value))
}

// nothing_39()
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing_39() {
    crate::nothing_39();
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 1056] = *b"\
    abi 1\n\
    add_0 313c547aa885dc1d\n\
    text_1 32b540e0d0f95803\n\
    at_least_2 df4874ad8cb25a86\n\
    nothing_3 0394d5f9c51abd2e\n\
    add_4 4852174ea3b5abb2\n\
    text_5 51299c58b5dc9c38\n\
    at_least_6 819a7707e60197e7\n\
    nothing_7 e0db657ba84725d8\n\
    add_8 151367d3b92a9aa0\n\
    text_9 68cf3bec411c7909\n\
    at_least_10 4e29838882c283f9\n\
    nothing_11 ecd61c6b9d72e816\n\
    add_12 110094624c4efb49\n\
    text_13 4adf13116f6ef8a0\n\
    at_least_14 1c484227742f3d5a\n\
    nothing_15 0b3dc21537b0d709\n\
    add_16 3d1775e44e46476f\n\
    text_17 63ad889fabecd8a6\n\
    at_least_18 998ba5f94efb4874\n\
    nothing_19 b7327ec7706d3ac3\n\
    add_20 a193ab07c4c0a142\n\
    text_21 0fc95848eda88170\n\
    at_least_22 8cf80f5cb1d83c31\n\
    nothing_23 dd127ed12afdc242\n\
    add_24 9ffe59739717c7ef\n\
    text_25 0e67579caec41354\n\
    at_least_26 2051703f5f4cc982\n\
    nothing_27 ba40299839e07c8c\n\
    add_28 dede02f2e77675c2\n\
    text_29 1de6251b3f08e210\n\
    at_least_30 a19c5322eefd6010\n\
    nothing_31 d38d7cc61546c977\n\
    add_32 87f85dc96caef8b0\n\
    text_33 2a142901b7d8b0d5\n\
    at_least_34 0b7a0340488dd855\n\
    nothing_35 3a517f7764077811\n\
    add_36 4cecc410ae665016\n\
    text_37 6e95291a5214019d\n\
    at_least_38 3805cc17de85ef22\n\
    nothing_39 76c03a475b11b18c\n\
";

/// The manifest, so that the module can be loaded without it.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug.manifest")]
pub static _MANIFEST: [u8; include_bytes!("../plugin.toml").len()] =
    *include_bytes!("../plugin.toml");

/// The memory that the host and the exports share.
mod guest {
    use std::cell::UnsafeCell;

    const SMALL: usize = 16_384;

    #[repr(C, align(16))]
    struct Buffer([u8; SMALL]);

    #[repr(C, align(16))]
    struct Line(#[allow(dead_code)] [u8; 16]);

    struct State {
        /// What the host reads: the buffer's address and size; then of a panic the address and
        /// length of its message and of its file, its line and its column.
        anchor: [u32; 8],
        /// Room for the arguments that are too large for the small buffer.
        large: Vec<Line>,
        /// The result that is kept until the next one.
        result: Vec<u8>,
    }

    struct Static<T>(UnsafeCell<T>);

    // SAFETY: a wasm module without threads has one, and no function here runs inside another.
    unsafe impl<T> Sync for Static<T> {}

    static BUFFER: Static<Buffer> = Static(UnsafeCell::new(Buffer([0; SMALL])));
    static STATE: Static<State> = Static(UnsafeCell::new(State {
        anchor: [0; 8],
        large: Vec::new(),
        result: Vec::new(),
    }));

    /// Makes an instance ready, so that a panic leaves its message in the anchor. Returns the
    /// anchor's address.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_start() -> u32 {
        std::panic::set_hook(Box::new(|info| {
            let payload = info.payload();
            let message = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
                (Some(text), _) => (*text).to_string(),
                (_, Some(text)) => text.clone(),
                _ => String::from("a panic without a message"),
            };
            let (file, line, column) = match info.location() {
                Some(place) => (place.file().to_string(), place.line(), place.column()),
                None => (String::new(), 1, 1),
            };
            let message: &'static str = Box::leak(message.into_boxed_str());
            let file: &'static str = Box::leak(file.into_boxed_str());
            // SAFETY: see `Static`.
            let anchor = unsafe { &mut (*STATE.0.get()).anchor };
            anchor[2] = message.as_ptr() as usize as u32;
            anchor[3] = message.len() as u32;
            anchor[4] = file.as_ptr() as usize as u32;
            anchor[5] = file.len() as u32;
            anchor[6] = line;
            anchor[7] = column;
        }));
        // SAFETY: see `Static`.
        let anchor = unsafe { &mut (*STATE.0.get()).anchor };
        anchor[0] = BUFFER.0.get() as usize as u32;
        anchor[1] = SMALL as u32;
        anchor.as_ptr() as usize as u32
    }

    /// The address of a buffer of `length` bytes, which is good for the arguments of one call.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_scratch(length: u32) -> u32 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.result = Vec::new();
        let lines = length as usize / 16 + 1;
        if state.large.capacity() < lines {
            state.large = Vec::new();
            state.large = Vec::with_capacity(lines);
        }
        state.large.as_mut_ptr() as usize as u32
    }

    /// SAFETY: the host has written `length` bytes at `address`, and leaves them for this call.
    pub unsafe fn bytes<'a>(address: u32, length: u32) -> &'a [u8] {
        unsafe { std::slice::from_raw_parts(address as usize as *const u8, length as usize) }
    }

    /// SAFETY: as `bytes`, and what the host has written is UTF-8.
    pub unsafe fn text<'a>(address: u32, length: u32) -> &'a str {
        unsafe { std::str::from_utf8_unchecked(bytes(address, length)) }
    }

    /// Keeps `values` until the next result, and says where they are.
    pub fn retain(values: Vec<u8>) -> u64 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.result = values;
        (state.result.len() as u64) << 32 | state.result.as_ptr() as usize as u64
    }

    /// A value as one blob: little-endian, without padding; lengths are u32.
    pub trait Pack {
        fn put(&self, out: &mut Vec<u8>);
    }

    pub fn pack<T: Pack>(value: &T) -> u64 {
        let mut out = Vec::new();
        value.put(&mut out);
        retain(out)
    }

    impl<T: Pack, E: Pack> Pack for Result<T, E> {
        fn put(&self, out: &mut Vec<u8>) {
            match self {
                Ok(value) => {
                    out.push(0);
                    value.put(out);
                }
                Err(error) => {
                    out.push(1);
                    error.put(out);
                }
            }
        }
    }

    impl Pack for i8 {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&self.to_le_bytes());
        }
    }

    impl Pack for String {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&(self.len() as u32).to_le_bytes());
            out.extend_from_slice(self.as_bytes());
        }
    }
}
