// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `result-kinds`: what the host calls, and what it reads.
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
const _: fn(&str) -> Result<(), String> = crate::nothing;
const _: fn(&str) -> Result<bool, String> = crate::a_bool;
const _: fn(&str) -> Result<char, String> = crate::a_char;
const _: fn(&str) -> Result<i8, String> = crate::a_i8;
const _: fn(&str) -> Result<i64, String> = crate::a_i64;
const _: fn(&str) -> Result<u32, String> = crate::a_u32;
const _: fn(&str) -> Result<u64, String> = crate::a_u64;
const _: fn(&str) -> Result<f32, String> = crate::a_f32;
const _: fn(&str) -> Result<f64, String> = crate::a_f64;
const _: fn(&str) -> Result<String, String> = crate::a_string;
const _: fn(&str) -> Result<Vec<u8>, String> = crate::a_bytes;
const _: fn(&str) -> Result<i32, String> = crate::parsed;

// SAFETY of each `unsafe` in an export: the host has checked and written what it passes.

// nothing(error: string) -> result<_, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _nothing(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::nothing(error))
}

// a_bool(error: string) -> result<bool, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_bool(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_bool(error))
}

// a_char(error: string) -> result<char, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_char(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_char(error))
}

// a_i8(error: string) -> result<i8, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_i8(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_i8(error))
}

// a_i64(error: string) -> result<i64, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_i64(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_i64(error))
}

// a_u32(error: string) -> result<u32, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_u32(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_u32(error))
}

// a_u64(error: string) -> result<u64, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_u64(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_u64(error))
}

// a_f32(error: string) -> result<f32, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_f32(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_f32(error))
}

// a_f64(error: string) -> result<f64, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_f64(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_f64(error))
}

// a_string(error: string) -> result<string, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_string(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_string(error))
}

// a_bytes(error: string) -> result<bytes, string>
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _a_bytes(error_ptr: u32, error_len: u32) -> u64 {
    let error = unsafe { guest::text(error_ptr, error_len) };
    guest::pack(&crate::a_bytes(error))
}

// The number that `text` is.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _parsed(text_ptr: u32, text_len: u32) -> u64 {
    let text = unsafe { guest::text(text_ptr, text_len) };
    guest::pack(&crate::parsed(text))
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 291] = *b"\
    abi 1\n\
    nothing 5a7258a4042a7fad\n\
    a_bool 7bcf6cbc00758374\n\
    a_char 91ec5ce24273311e\n\
    a_i8 5a0dedaf5413a282\n\
    a_i64 86c668d541fd804c\n\
    a_u32 26122cde23bf6486\n\
    a_u64 c347cda3166177f2\n\
    a_f32 3dca994e74ac6dba\n\
    a_f64 cf293f434c797e5d\n\
    a_string 7a568225bac7c598\n\
    a_bytes 35bb287e7218157c\n\
    parsed 3998d1c7c80c4c5e\n\
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

    impl Pack for () {
        fn put(&self, _: &mut Vec<u8>) {}
    }

    impl Pack for String {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&(self.len() as u32).to_le_bytes());
            out.extend_from_slice(self.as_bytes());
        }
    }

    impl Pack for bool {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(*self));
        }
    }

    impl Pack for char {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&u32::from(*self).to_le_bytes());
        }
    }

    impl Pack for i8 {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&self.to_le_bytes());
        }
    }

    impl Pack for i64 {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&self.to_le_bytes());
        }
    }

    impl Pack for u32 {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&self.to_le_bytes());
        }
    }

    impl Pack for u64 {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&self.to_le_bytes());
        }
    }

    impl Pack for f32 {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&self.to_le_bytes());
        }
    }

    impl Pack for f64 {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&self.to_le_bytes());
        }
    }

    impl Pack for Vec<u8> {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&(self.len() as u32).to_le_bytes());
            out.extend_from_slice(self);
        }
    }

    impl Pack for i32 {
        fn put(&self, out: &mut Vec<u8>) {
            out.extend_from_slice(&self.to_le_bytes());
        }
    }
}
