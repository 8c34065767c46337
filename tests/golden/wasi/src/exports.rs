// Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
//! The boundary of `wasi`: what the host calls, and what it reads.
//!
//! Each export takes numbers as they are, and anything else as an address and a length in the
//! buffer that the host wrote. A result in memory goes back as `length << 32 | address`, and
//! stays where it is until the next call.
#![warn(unsafe_op_in_unsafe_fn)]
// Of all files of the crate, this one needs it; the lint may be denied for the others.
#![allow(unsafe_code)]
// Addresses and lengths are u32 in wasm. Elsewhere this file is only checked, and never run.
#![allow(clippy::cast_possible_truncation)]
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
// An older compiler does not know every lint here.
#![allow(unknown_lints)]
// The arguments, their kinds, their names and their number are for the manifest to say.
#![allow(clippy::many_single_char_names, clippy::similar_names)]
#![allow(clippy::too_many_arguments, clippy::too_many_lines)]
#![allow(clippy::type_complexity, clippy::enum_variant_names)]
#![allow(clippy::struct_excessive_bools, clippy::fn_params_excessive_bools)]
#![allow(clippy::option_option, clippy::result_large_err)]
// What begins with `_` is made here, and cannot be the name of anything in the manifest.
#![allow(non_snake_case, clippy::used_underscore_binding)]

// The signatures that plugin.toml declares. Where one does not fit, either side has to change.
const _: fn(&str) -> u32 = crate::say;

// SAFETY of each `unsafe` in an export: the host has checked and written what it passes.

// say(line: string) -> u32
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _say(line_ptr: u32, line_len: u32) -> u32 {
    let line = unsafe { guest::text(line_ptr, line_len) };
    crate::say(line)
}

// `say` for many items at once.
#[cfg_attr(target_arch = "wasm32", no_mangle)]
pub extern "C" fn _say__map(_count: u32, _line_ptr: u32, _line_len: u32) -> u64 {
    let mut line = unsafe { guest::Input::at(_line_ptr, _line_len) };
    let mut _out: Vec<u32> = Vec::with_capacity(_count as usize);
    for _item in 0.._count {
        guest::at(_item);
        _out.push(crate::say(line.text()));
    }
    guest::retain(_out)
}

/// What this module was generated for: the host refuses one that was generated for something else.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug")]
pub static _RECORD: [u8; 27] = *b"\
    abi 1\n\
    say 809d7c1037b23295\n\
";

/// The manifest, so that the module can be loaded without it.
#[cfg_attr(target_arch = "wasm32", link_section = "hotplug.manifest")]
pub static _MANIFEST: [u8; include_bytes!("../plugin.toml").len()] =
    *include_bytes!("../plugin.toml");

/// The memory that the host and the exports share. It is the same for every plugin.
#[allow(dead_code)]
mod guest {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::any::Any;
    use std::cell::UnsafeCell;
    use std::collections::BTreeMap;

    const SMALL: usize = 16_384;

    #[repr(C, align(16))]
    struct Buffer([u8; SMALL]);

    #[repr(C, align(16))]
    struct Line([u8; 16]);

    struct State {
        /// What the host reads: the buffer's address and size; of a panic the address and length
        /// of its message and of its file, its line and its column; the shape of an array that
        /// was returned; the item that a call for many is at; the size of an allocation that
        /// failed; and the address of the frame, or 0 where no function of the host is called.
        anchor: [u32; 19],
        /// Room for the arguments that are too large for the small buffer.
        large: Vec<Line>,
        /// The result that is kept until the next one: bytes, or numbers.
        bytes: Vec<u8>,
        numbers: Option<Box<dyn Any>>,
    }

    struct Static<T>(UnsafeCell<T>);

    // SAFETY: a wasm module without threads has one, and no function here runs inside another.
    unsafe impl<T> Sync for Static<T> {}

    static BUFFER: Static<Buffer> = Static(UnsafeCell::new(Buffer([0; SMALL])));
    static STATE: Static<State> = Static(UnsafeCell::new(State {
        anchor: [0; 19],
        large: Vec::new(),
        bytes: Vec::new(),
        numbers: None,
    }));

    fn anchor() -> &'static mut [u32; 19] {
        // SAFETY: see `Static`.
        unsafe { &mut (*STATE.0.get()).anchor }
    }

    // The linker's, which initialises the C library. Where nobody calls it, every export would.
    #[cfg(target_os = "wasi")]
    extern "C" {
        fn __wasm_call_ctors();
    }

    /// Makes an instance ready, so that a panic leaves its message in the anchor. Returns the
    /// anchor's address.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_start() -> u32 {
        // SAFETY: once, and before anything else runs.
        #[cfg(target_os = "wasi")]
        unsafe {
            __wasm_call_ctors();
        }
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
            let anchor = anchor();
            anchor[2] = message.as_ptr() as usize as u32;
            anchor[3] = message.len() as u32;
            anchor[4] = file.as_ptr() as usize as u32;
            anchor[5] = file.len() as u32;
            anchor[6] = line;
            anchor[7] = column;
        }));
        let anchor = anchor();
        anchor[0] = BUFFER.0.get() as usize as u32;
        anchor[1] = SMALL as u32;
        anchor.as_ptr() as usize as u32
    }

    /// The address of a buffer of `length` bytes, which is good for the arguments of one call.
    #[cfg_attr(target_arch = "wasm32", no_mangle)]
    pub extern "C" fn hotplug_scratch(length: u32) -> u32 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        state.bytes = Vec::new();
        state.numbers = None;
        let lines = length as usize / 16 + 1;
        if state.large.capacity() < lines {
            state.large = Vec::new();
            state.large = Vec::with_capacity(lines);
        }
        state.large.as_mut_ptr() as usize as u32
    }

    /// The allocator of the standard library, which leaves in the anchor what it could not give.
    struct Allocator;

    #[cfg(target_arch = "wasm32")]
    #[global_allocator]
    static ALLOCATOR: Allocator = Allocator;

    fn noted(address: *mut u8, size: usize) -> *mut u8 {
        if address.is_null() {
            anchor()[17] = size as u32;
        }
        address
    }

    // SAFETY: `System` does it all.
    unsafe impl GlobalAlloc for Allocator {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            noted(unsafe { System.alloc(layout) }, layout.size())
        }

        unsafe fn dealloc(&self, address: *mut u8, layout: Layout) {
            unsafe { System.dealloc(address, layout) }
        }

        unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
            noted(unsafe { System.alloc_zeroed(layout) }, layout.size())
        }

        unsafe fn realloc(&self, address: *mut u8, layout: Layout, size: usize) -> *mut u8 {
            noted(unsafe { System.realloc(address, layout, size) }, size)
        }
    }

    /// Says which of many items the call is at.
    pub fn at(item: u32) {
        anchor()[16] = item;
    }

    /// SAFETY: the host has written `length` bytes at `address`, and leaves them for this call.
    pub unsafe fn bytes<'a>(address: u32, length: u32) -> &'a [u8] {
        unsafe { std::slice::from_raw_parts(address as usize as *const u8, length as usize) }
    }

    /// SAFETY: as `bytes`, and what the host has written is UTF-8.
    pub unsafe fn text<'a>(address: u32, length: u32) -> &'a str {
        unsafe { std::str::from_utf8_unchecked(bytes(address, length)) }
    }

    /// SAFETY: as `bytes`, for `count` numbers, and `address` is aligned for them.
    pub unsafe fn numbers<'a, T: Number>(address: u32, count: u32) -> &'a [T] {
        unsafe { std::slice::from_raw_parts(address as usize as *const T, count as usize) }
    }

    /// SAFETY: as `numbers`, for as many as `shape` says.
    pub unsafe fn view<'a, T: Number, const N: usize>(
        address: u32,
        shape: [usize; N],
    ) -> View<'a, T, N> {
        let count = shape.iter().product::<usize>() as u32;
        View { shape, data: unsafe { numbers(address, count) } }
    }

    /// SAFETY: as `bytes`, and what the host has written is a packed value of this type.
    pub unsafe fn unpack<T: Pack>(address: u32, length: u32) -> T {
        T::get(&mut unsafe { Input::at(address, length) })
    }

    /// Keeps `values` until the next result, and says where they are.
    pub fn retain<T: Number>(values: Vec<T>) -> u64 {
        // SAFETY: see `Static`.
        let state = unsafe { &mut *STATE.0.get() };
        let size = (values.len() * std::mem::size_of::<T>()) as u64;
        let address = values.as_ptr() as usize as u64;
        T::keep(values, &mut state.bytes, &mut state.numbers);
        size << 32 | address
    }

    /// As `retain`, and says in the anchor what shape they have.
    pub fn retain_array<T: Number, const N: usize>(array: Array<T, N>) -> u64 {
        assert_eq!(
            array.shape.iter().product::<usize>(),
            array.data.len(),
            "an array has as many items as its shape says"
        );
        for (cell, length) in anchor()[8..16].iter_mut().zip(array.shape) {
            *cell = length as u32;
        }
        retain(array.data)
    }

    pub fn pack<T: Pack>(value: &T) -> u64 {
        let mut out = Vec::new();
        value.put(&mut out);
        retain(out)
    }

    /// The result of a call for many whose `item` returned an error.
    pub fn failed<T: Pack>(item: u32, error: &T) -> u64 {
        let mut out = vec![1u8];
        item.put(&mut out);
        error.put(&mut out);
        retain(out)
    }

    /// Numbers in `N` dimensions, the last of which runs quickest.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Array<T, const N: usize> {
        pub shape: [usize; N],
        pub data: Vec<T>,
    }

    impl<T, const N: usize> Array<T, N> {
        #[must_use]
        pub fn view(&self) -> View<'_, T, N> {
            View { shape: self.shape, data: &self.data }
        }
    }

    /// The numbers of an `Array` that belongs to somebody else.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct View<'a, T, const N: usize> {
        pub shape: [usize; N],
        pub data: &'a [T],
    }

    /// What is left of a blob that the host wrote.
    pub struct Input<'a>(&'a [u8]);

    impl<'a> Input<'a> {
        /// SAFETY: as `bytes`, and what the host has written are packed values.
        pub unsafe fn at(address: u32, length: u32) -> Self {
            Self(unsafe { bytes(address, length) })
        }

        fn take(&mut self, length: usize) -> &'a [u8] {
            let (head, tail) = self.0.split_at(length);
            self.0 = tail;
            head
        }

        fn count(&mut self) -> usize {
            u32::get(self) as usize
        }

        pub fn bytes(&mut self) -> &'a [u8] {
            let length = self.count();
            self.take(length)
        }

        pub fn text(&mut self) -> &'a str {
            // SAFETY: the host writes UTF-8.
            unsafe { std::str::from_utf8_unchecked(self.bytes()) }
        }
    }

    /// A value as one blob: little-endian, without padding; lengths and counts are u32.
    pub trait Pack: Sized {
        fn put(&self, out: &mut Vec<u8>);
        fn get(input: &mut Input<'_>) -> Self;

        fn put_all(items: &[Self], out: &mut Vec<u8>) {
            for item in items {
                item.put(out);
            }
        }

        fn get_all(count: usize, input: &mut Input<'_>) -> Vec<Self> {
            (0..count).map(|_| Self::get(input)).collect()
        }
    }

    /// A number, of which many are copied at once.
    pub trait Number: Pack + Copy + 'static {
        fn keep(values: Vec<Self>, _: &mut Vec<u8>, numbers: &mut Option<Box<dyn Any>>) {
            *numbers = Some(Box::new(values));
        }
    }

    macro_rules! number {
        ($kind:ty, { $($keep:item)? }) => {
            impl Number for $kind {
                $($keep)?
            }

            impl Pack for $kind {
                fn put(&self, out: &mut Vec<u8>) {
                    out.extend_from_slice(&self.to_le_bytes());
                }

                fn get(input: &mut Input<'_>) -> Self {
                    let mut bytes = [0; std::mem::size_of::<Self>()];
                    bytes.copy_from_slice(input.take(std::mem::size_of::<Self>()));
                    Self::from_le_bytes(bytes)
                }

                fn put_all(items: &[Self], out: &mut Vec<u8>) {
                    let size = std::mem::size_of_val(items);
                    // SAFETY: numbers are bytes; wasm has them little-endian.
                    out.extend_from_slice(unsafe {
                        std::slice::from_raw_parts(items.as_ptr().cast(), size)
                    });
                }

                fn get_all(count: usize, input: &mut Input<'_>) -> Vec<Self> {
                    let bytes = input.take(count * std::mem::size_of::<Self>());
                    let mut items: Vec<Self> = Vec::with_capacity(count);
                    // SAFETY: there is room for `count`, and any bytes are numbers.
                    unsafe {
                        let start = items.as_mut_ptr().cast();
                        std::ptr::copy_nonoverlapping(bytes.as_ptr(), start, bytes.len());
                        items.set_len(count);
                    }
                    items
                }
            }
        };
    }

    number!(u8, {
        fn keep(values: Vec<u8>, bytes: &mut Vec<u8>, _: &mut Option<Box<dyn Any>>) {
            *bytes = values;
        }
    });
    number!(i8, {});
    number!(i16, {});
    number!(i32, {});
    number!(i64, {});
    number!(u16, {});
    number!(u32, {});
    number!(u64, {});
    number!(f32, {});
    number!(f64, {});

    impl Pack for () {
        fn put(&self, _: &mut Vec<u8>) {}

        fn get(_: &mut Input<'_>) -> Self {}
    }

    impl Pack for bool {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(*self));
        }

        fn get(input: &mut Input<'_>) -> Self {
            input.take(1)[0] != 0
        }
    }

    impl Pack for char {
        fn put(&self, out: &mut Vec<u8>) {
            u32::from(*self).put(out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            // SAFETY: the host writes Unicode scalar values only.
            unsafe { char::from_u32_unchecked(u32::get(input)) }
        }
    }

    impl Pack for String {
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            out.extend_from_slice(self.as_bytes());
        }

        fn get(input: &mut Input<'_>) -> Self {
            input.text().to_string()
        }
    }

    impl<T: Pack> Pack for Vec<T> {
        // Loops of many nested lists in one function take LLVM minutes.
        #[inline(never)]
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            T::put_all(self, out);
        }

        #[inline(never)]
        fn get(input: &mut Input<'_>) -> Self {
            let count = input.count();
            T::get_all(count, input)
        }
    }

    impl<T: Number, const N: usize> Pack for Array<T, N> {
        fn put(&self, out: &mut Vec<u8>) {
            for length in self.shape {
                (length as u32).put(out);
            }
            T::put_all(&self.data, out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            let mut shape = [0; N];
            for length in &mut shape {
                *length = input.count();
            }
            Self { shape, data: T::get_all(shape.iter().product(), input) }
        }
    }

    impl<T: Pack> Pack for Box<T> {
        fn put(&self, out: &mut Vec<u8>) {
            T::put(self, out);
        }

        fn get(input: &mut Input<'_>) -> Self {
            Box::new(T::get(input))
        }
    }

    impl<T: Pack> Pack for Option<T> {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(self.is_some()));
            if let Some(value) = self {
                value.put(out);
            }
        }

        fn get(input: &mut Input<'_>) -> Self {
            if bool::get(input) {
                Some(T::get(input))
            } else {
                None
            }
        }
    }

    impl<T: Pack, E: Pack> Pack for Result<T, E> {
        fn put(&self, out: &mut Vec<u8>) {
            out.push(u8::from(self.is_err()));
            match self {
                Ok(value) => value.put(out),
                Err(error) => error.put(out),
            }
        }

        fn get(input: &mut Input<'_>) -> Self {
            if bool::get(input) {
                Err(E::get(input))
            } else {
                Ok(T::get(input))
            }
        }
    }

    impl<K: Pack + Ord, V: Pack> Pack for BTreeMap<K, V> {
        #[inline(never)]
        fn put(&self, out: &mut Vec<u8>) {
            (self.len() as u32).put(out);
            for (key, value) in self {
                key.put(out);
                value.put(out);
            }
        }

        #[inline(never)]
        fn get(input: &mut Input<'_>) -> Self {
            let count = input.count();
            (0..count).map(|_| (K::get(input), V::get(input))).collect()
        }
    }

    macro_rules! tuple {
        ($($name:ident $at:tt),*) => {
            impl<$($name: Pack),*> Pack for ($($name,)*) {
                fn put(&self, out: &mut Vec<u8>) {
                    $(self.$at.put(out);)*
                }

                fn get(input: &mut Input<'_>) -> Self {
                    ($($name::get(input),)*)
                }
            }
        };
    }

    tuple!(A 0);
    tuple!(A 0, B 1);
    tuple!(A 0, B 1, C 2);
    tuple!(A 0, B 1, C 2, D 3);
    tuple!(A 0, B 1, C 2, D 3, E 4);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);
}
