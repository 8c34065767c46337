// A control for each kind. The state of a form is JSON: numbers are the text that was typed, so that
// no digit is lost; bytes and arrays remember how they were written. `toJson` makes it the API's form.
import { html, useState } from "/static/htm-preact.js";

export const isWhole = (word) => /^[iu](8|16|32|64)$/.test(word);
export const typed = (set) => (event) => set(event.target.value);
export const isNumber = (word) => isWhole(word) || /^f(32|64)$/.test(word);

/** A button that submits no form. */
export const Button = (props) => html`<button type="button" ...${props} />`;

/** The state of an empty control: the smallest value, which the server gives for each kind. */
export const blank = (kind, types) => fromJson(kind, kind.blank, types);

/** `value` with `leaf(kind, part)` in place of each part that is a number, bytes or an array. */
function convert(kind, value, types, leaf) {
  const { word, of } = kind;
  const type = types[word];
  const inner = (one, part) => convert(one, part, types, leaf);
  const kindOf = (name) => type.parts.find((part) => part.name === name).kind;
  if (isNumber(word) || word === "bytes" || word === "array") return leaf(kind, value);
  if (word === "option") return value === null ? null : inner(of[0], value);
  if (word === "list") return value.map((one) => inner(of[0], one));
  if (word === "tuple") return value.map((one, at) => inner(of[at], one));
  if (word === "map") return value.map((pair) => pair.map((one, at) => inner(of[at], one)));
  if (type?.form === "record") return Object.fromEntries(type.parts.map((part) => [part.name, inner(part.kind, value[part.name])]));
  if (type?.form !== "variant") return value;
  return kindOf(value.case) ? { case: value.case, value: inner(kindOf(value.case), value.value) } : { case: value.case };
}

/** The state of a form as the API takes it. Throws an Error where text cannot be read. */
export const toJson = (kind, state, types) => convert(kind, state, types, ({ word }, part) => {
  if (word === "bytes") return part.base64 ?? toBase64(bytesOf(part));
  if (word === "array") return part.json ?? parseArray(part.text);
  return part.trim();
});

/** The state of a form for a value in the API's form, as history and pinned calls have it. */
export const fromJson = (kind, json, types) => convert(kind, json, types, ({ word }, part) => {
  if (word === "bytes") return part ? { base64: part } : { as: "text", text: "" };
  if (word === "array") return { text: JSON.stringify(part.shape?.length === 1 ? part.data : part) };
  return Object.is(part, -0) ? "-0.0" : String(part);
});

function parseArray(text) {
  // Numbers beyond 2^53 and NaN are put in quotes, which JSON would round or refuse.
  const quoted = text.replace(/(?<!["\w.])-?(?:Infinity|NaN|\d{16,}|0\.0)(?![\w."])/g, '"$&"').replaceAll('"-NaN"', '"NaN"');
  try {
    return JSON.parse(quoted);
  } catch {
    throw new Error("the array is no JSON: write lists in lists, such as [[1, 2], [3, 4]]");
  }
}

function bytesOf({ as, text }) {
  if (as === "text") return new TextEncoder().encode(text);
  const digits = text.replace(/\s|0x/g, "");
  if (digits.length % 2 || /[^0-9a-f]/i.test(digits)) throw new Error("bytes in hex are pairs of the digits 0 to f");
  return Uint8Array.from(digits.match(/../g) || [], (pair) => parseInt(pair, 16));
}

export function toBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}

export const fromBase64 = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** The control for one value. `id` is that of its label; `set` gets the new state. */
export function Control({ kind, state, set, about, id, label }) {
  const rest = { about };
  const { word, of } = kind;
  const onInput = typed(set);
  if (isWhole(word)) return html`<${Whole} ...${{ word, state, set, id, label, about }} />`;
  if (isNumber(word)) return html`<input id=${id} aria-label=${label} class="number" value=${state} onInput=${onInput} inputmode="text" placeholder="1.5, NaN, -Infinity" />`;
  if (word === "bool") return html`<input type="checkbox" id=${id} aria-label=${label} checked=${state} onChange=${(e) => set(e.target.checked)} />`;
  if (word === "char") return html`<input id=${id} aria-label=${label} class="char" value=${state} onInput=${onInput} />`;
  if (word === "string") return html`<textarea id=${id} aria-label=${label} rows=${Math.min(12, 1 + state.split("\n").length)} value=${state} onInput=${onInput}></textarea>`;
  if (word === "bytes") return html`<${Bytes} ...${{ state, set, id, label }} />`;
  if (word === "array") return html`<${ArrayInput} ...${{ kind, state, set, id, label }} />`;
  if (word === "option") {
    return html`<div class="group" role="group" aria-label=${label}>
      <label class="tick"><input type="checkbox" id=${id} checked=${state !== null} onChange=${(e) => set(e.target.checked ? blank(of[0], about.types) : null)} /> set</label>
      ${state !== null && html`<${Control} kind=${of[0]} state=${state} set=${set} ...${rest} label=${label} />`}</div>`;
  }
  if (word === "list") return html`<${Rows} ...${{ state, set, label, id, ...rest }} fresh=${() => blank(of[0], about.types)} row=${(one, change, name) => html`<${Control} kind=${of[0]} state=${one} set=${change} ...${rest} label=${name} />`} />`;
  if (word === "map") {
    return html`<${Rows} ...${{ state, set, label, id }} fresh=${() => [blank(of[0], about.types), blank(of[1], about.types)]} row=${(pair, change, name) => html`
      <${Control} kind=${of[0]} state=${pair[0]} set=${(key) => change([key, pair[1]])} ...${rest} label=${`${name}, key`} />
      <${Control} kind=${of[1]} state=${pair[1]} set=${(value) => change([pair[0], value])} ...${rest} label=${`${name}, value`} />`} />`;
  }
  if (word === "tuple") {
    return html`<div class="group" role="group" aria-label=${label}>${of.map((one, at) => html`
      <${Field} key=${at} name=${String(at + 1)} kind=${one} ...${rest} label=${`${label}, item ${at + 1}`} state=${state[at]} set=${(value) => set(state.with(at, value))} />`)}</div>`;
  }
  return html`<${Declared} ...${{ name: word, state, set, id, label, ...rest }} />`;
}

function Whole({ word, state, set, id, label, about }) {
  const [low, high] = about.ranges[word];
  let wrong = "";
  try {
    const number = BigInt(state.trim() || "x");
    if (number < BigInt(low) || number > BigInt(high)) wrong = `${word} is from ${low} to ${high}`;
  } catch {
    wrong = "a whole number";
  }
  return html`<span class="whole"><input id=${id} aria-label=${label} class="number" inputmode="numeric" value=${state} aria-invalid=${wrong ? "true" : "false"} onInput=${typed(set)} />
    <small class=${wrong ? "bad" : "dim"}>${wrong || `${low} … ${high}`}</small></span>`;
}

function Field({ name, kind, doc, state, set, about, label }) {
  return html`<div class="field"><div class="name">${name} <code>${kind.text}</code>${doc && html` <span class="dim">${doc}</span>`}</div>
    <${Control} ...${{ kind, state, set, about, label }} /></div>`;
}

function Rows({ state, set, row, fresh, label, id }) {
  const move = (at, by) => {
    const made = state.toSpliced(at, 1);
    made.splice(at + by, 0, state[at]);
    set(made);
  };
  return html`<div class="rows" role="group" aria-label=${label}>
    ${state.map((one, at) => html`<div class="row" key=${at}>
      <div class="grow">${row(one, (value) => set(state.with(at, value)), `${label}, item ${at + 1}`)}</div>
      <${Button} aria-label=${`move item ${at + 1} up`} disabled=${at === 0} onClick=${() => move(at, -1)}>↑<//>
      <${Button} aria-label=${`move item ${at + 1} down`} disabled=${at === state.length - 1} onClick=${() => move(at, 1)}>↓<//>
      <${Button} aria-label=${`remove item ${at + 1}`} onClick=${() => set(state.toSpliced(at, 1))}>✕<//></div>`)}
    <${Button} id=${id} aria-label=${`add to ${label}`} onClick=${() => set([...state, fresh()])}>+ add<//>
    ${state.length === 0 && html` <span class="dim">empty</span>`}</div>`;
}

function Declared({ name, state, set, id, label, about }) {
  const { form, parts } = about.types[name];
  const rest = { about };
  const choices = parts.map((p) => html`<option key=${p.name} value=${p.name}>${p.name}</option>`);
  if (form === "enum") return html`<select id=${id} aria-label=${label} value=${state} onChange=${typed(set)}>${choices}</select>`;
  if (form === "flags") {
    const tick = (flag, on) => set(parts.map((p) => p.name).filter((one) => (one === flag ? on : state.includes(one))));
    return html`<div class="ticks" role="group" aria-label=${label}>${parts.map((p) => html`<label class="tick" key=${p.name}>
      <input type="checkbox" checked=${state.includes(p.name)} onChange=${(e) => tick(p.name, e.target.checked)} /> ${p.name}</label>`)}</div>`;
  }
  if (form === "record") {
    return html`<div class="group" role="group" aria-label=${label}>${parts.map((p) => html`<${Field} key=${p.name} name=${p.name} kind=${p.kind} ...${rest}
      label=${`${label}, ${p.name}`} state=${state[p.name]} set=${(value) => set({ ...state, [p.name]: value })} />`)}</div>`;
  }
  const part = parts.find((p) => p.name === state.case);
  const blankCase = (found) => {
    const { kind } = parts.find((p) => p.name === found);
    return kind ? { case: found, value: blank(kind, about.types) } : { case: found };
  };
  return html`<div class="group" role="group" aria-label=${label}>
    <select id=${id} aria-label=${`${label}, case`} value=${state.case} onChange=${(e) => set(blankCase(e.target.value))}>${choices}</select>
    ${part.kind && html`<${Control} kind=${part.kind} state=${state.value} set=${(value) => set({ case: state.case, value })} ...${rest} label=${`${label}, ${state.case}`} />`}</div>`;
}

function Bytes({ state, set, id, label }) {
  const file = async (event) => {
    const [found] = event.target.files;
    if (found) set({ base64: toBase64(new Uint8Array(await found.arrayBuffer())), file: found.name });
  };
  return html`<div class="group" role="group" aria-label=${label}>
    <select aria-label=${`${label}, how the bytes are written`} value=${state.base64 ? "file" : state.as} onChange=${(e) => set(e.target.value === "file" ? { base64: "", file: "" } : { as: e.target.value, text: "" })}>
      <option value="text">text</option><option value="hex">hex</option><option value="file">file</option></select>
    ${state.base64 === undefined ? html`<textarea id=${id} aria-label=${label} rows="2" value=${state.text} onInput=${(e) => set({ ...state, text: e.target.value })}></textarea>`
      : html`<input type="file" id=${id} aria-label=${`${label}, file`} onChange=${file} /> <span class="dim">${state.file || ""} ${Math.floor((state.base64.length * 3) / 4)} bytes</span>`}</div>`;
}

function ArrayInput({ kind, state, set, id, label }) {
  const [wrong, tell] = useState("");
  const file = async (event) => {
    const [found] = event.target.files;
    if (!found) return;
    try {
      const data = new Uint8Array(await found.arrayBuffer());
      set({ json: data[0] === 0x93 ? { npy: toBase64(data) } : await readImage(found, kind), file: found.name });
      tell("");
    } catch (error) {
      tell(error.message);
    }
  };
  return html`<div class="group" role="group" aria-label=${label}>
    ${state.json ? html`<span>${state.file} <${Button} onClick=${() => set({ text: "[]" })}>write instead<//></span>`
      : html`<textarea id=${id} aria-label=${label} rows="3" class="number" value=${state.text} onInput=${(e) => set({ text: e.target.value })}></textarea>`}
    <label class="dim">from a file, .npy or image <input type="file" aria-label=${`${label}, file`} onChange=${file} /></label>
    ${wrong && html`<small class="bad" role="alert">${wrong}</small>`}</div>`;
}

async function readImage(file, kind) {
  if (kind.of[0].word !== "u8" || kind.dimensions < 2 || kind.dimensions > 3) throw new Error(`an image is array<u8, 2> or array<u8, 3>, not ${kind.text}`);
  const bitmap = await createImageBitmap(file).catch(() => { throw new Error("the file is neither .npy nor an image"); });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const rgba = context.getImageData(0, 0, width, height).data;
  const channels = kind.dimensions === 3 ? 3 : 1;
  const made = new Uint8Array(width * height * channels);
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue] = rgba.subarray(at * 4, at * 4 + 3);
    if (channels === 3) made.set([red, green, blue], at * 3);
    else made[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return { shape: channels === 3 ? [height, width, 3] : [height, width], data: toBase64(made) };
}
