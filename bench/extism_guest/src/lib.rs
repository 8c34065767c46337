//! The same work as a plugin of Extism, on the functions that its host offers.

#[path = "../../work.rs"]
mod work;

#[link(wasm_import_module = "extism:host/env")]
extern "C" {
    fn input_length() -> u64;
    fn input_load_u8(at: u64) -> u32;
    fn input_load_u64(at: u64) -> u64;
    fn alloc(length: u64) -> u64;
    fn store_u8(at: u64, value: u32);
    fn store_u64(at: u64, value: u64);
    fn output_set(at: u64, length: u64);
}

/// As Extism's own development kit for Rust reads it: 8 bytes a call.
fn input() -> Vec<u8> {
    unsafe {
        let length = input_length();
        let mut data = Vec::with_capacity(length as usize);
        let whole = length & !7;
        for at in (0..whole).step_by(8) {
            data.extend_from_slice(&input_load_u64(at).to_le_bytes());
        }
        data.extend((whole..length).map(|at| input_load_u8(at) as u8));
        data
    }
}

fn output(data: &[u8]) -> i32 {
    unsafe {
        let start = alloc(data.len() as u64);
        let mut at = start;
        let blocks = data.chunks_exact(8);
        let rest = blocks.remainder();
        for block in blocks {
            store_u64(at, u64::from_le_bytes(block.try_into().unwrap()));
            at += 8;
        }
        for byte in rest {
            store_u8(at, u32::from(*byte));
            at += 1;
        }
        output_set(start, data.len() as u64);
    }
    0
}

fn text() -> String {
    String::from_utf8(input()).unwrap()
}

#[no_mangle]
pub extern "C" fn add() -> i32 {
    let both = unsafe { input_load_u64(0) };
    output(&(both as i32).wrapping_add((both >> 32) as i32).to_le_bytes())
}

#[no_mangle]
pub extern "C" fn length() -> i32 {
    output(&(text().len() as u32).to_le_bytes())
}

#[no_mangle]
pub extern "C" fn double() -> i32 {
    output(text().repeat(2).as_bytes())
}

#[no_mangle]
pub extern "C" fn echo() -> i32 {
    output(&input())
}

#[no_mangle]
pub extern "C" fn sum() -> i32 {
    let data = input();
    let numbers: Vec<f64> = data
        .chunks_exact(8)
        .map(|one| f64::from_le_bytes(one.try_into().unwrap()))
        .collect();
    output(&work::sum(&numbers).to_le_bytes())
}

#[no_mangle]
pub extern "C" fn update() -> i32 {
    let mut item = work::unpack(&input());
    item.id += 1;
    output(&work::pack(&item))
}

#[no_mangle]
pub extern "C" fn words() -> i32 {
    output(&work::words(&text()).to_le_bytes())
}

#[no_mangle]
pub extern "C" fn spin() -> i32 {
    let rounds = u32::from_le_bytes(input().try_into().unwrap());
    output(&work::spin(rounds).to_le_bytes())
}
