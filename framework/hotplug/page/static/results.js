// How a value is drawn, by its kind. Text of a plugin only ever becomes text nodes.
import { html, useEffect, useRef, useState } from "/static/htm-preact.js";
import { fromBase64, isNumber } from "/static/kinds.js";

const MOST_ROWS = 200;
const MAGIC = { "image/png": [0x89, 0x50, 0x4e, 0x47], "image/jpeg": [0xff, 0xd8, 0xff], "image/gif": [0x47, 0x49, 0x46, 0x38] };

/** A value of `kind`, in the API's form. */
export function Value({ kind, value, types }) {
  if (!kind) return html`<span class="dim">nothing</span>`;
  const { word, of } = kind;
  const rest = { types };
  if (isNumber(word)) return html`<code class="number">${Object.is(value, -0) ? "-0.0" : String(value)}</code>`;
  if (word === "bool") return html`<code>${String(value)}</code>`;
  if (word === "string") return html`<pre class="text">${value}</pre>`;
  if (word === "char") return html`<code>${value}</code> <span class="dim">U+${value.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}</span>`;
  if (word === "bytes") return html`<${Bytes} base64=${value} />`;
  if (word === "option") return value === null ? html`<span class="dim">none</span>` : html`<${Value} kind=${of[0]} value=${value} ...${rest} />`;
  if (word === "result") return html`<${Value} kind=${of[0]} value=${value} ...${rest} />`;
  if (word === "array") return html`<${Grid} kind=${kind} value=${value} />`;
  if (word === "list") return html`<${List} kind=${of[0]} value=${value} ...${rest} />`;
  if (word === "tuple") return html`<ol class="tree">${value.map((one, at) => html`<li key=${at}><${Value} kind=${of[at]} value=${one} ...${rest} /></li>`)}</ol>`;
  if (word === "map") return html`<${Table} heads=${["key", "value"]} rows=${value} cell=${(one, at) => html`<${Value} kind=${of[at]} value=${one} ...${rest} />`} />`;
  const type = types[word];
  if (!type) return html`<code>${JSON.stringify(value)}</code>`;
  if (type.form === "enum") return html`<code>${value}</code>`;
  if (type.form === "flags") return value.length ? html`<code>${value.join(" | ")}</code>` : html`<span class="dim">no flags</span>`;
  if (type.form === "record") {
    return html`<${Table} rows=${type.parts.map((p) => [p.name, p])} cell=${(one, at) => (at ? html`<${Value} kind=${one.kind} value=${value[one.name]} ...${rest} />` : html`<b>${one}</b>`)} />`;
  }
  const part = type.parts.find((p) => p.name === value.case);
  if (!part.kind) return html`<code>${value.case}</code>`;
  return html`<details class="tree" open><summary><code>${value.case}</code></summary><${Value} kind=${part.kind} value=${value.value} ...${rest} /></details>`;
}

function List({ kind, value, types }) {
  if (!value.length) return html`<span class="dim">an empty list</span>`;
  const type = types[kind.word];
  const inner = (one, of = kind) => html`<${Value} kind=${of} value=${one} types=${types} />`;
  if (type && type.form === "record") {
    return html`<${Table} heads=${type.parts.map((p) => p.name)} rows=${value.map((one) => type.parts.map((p) => [p.kind, one[p.name]]))} cell=${([of, one]) => inner(one, of)} />`;
  }
  if (isNumber(kind.word)) return html`<${Numbers} values=${value} />`;
  return html`<ol class="tree" start="0">${value.slice(0, MOST_ROWS).map((one, at) => html`<li key=${at}>${inner(one)}</li>`)}</ol><${More} count=${value.length} />`;
}

const More = ({ count }) => count > MOST_ROWS && html`<p class="dim">and ${count - MOST_ROWS} more</p>`;

function Table({ heads, rows, cell }) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table>
    ${heads && html`<thead><tr>${heads.map((head) => html`<th key=${head} scope="col">${head}</th>`)}</tr></thead>`}
    <tbody>${rows.slice(0, MOST_ROWS).map((row, n) => html`<tr key=${n}>${row.map((one, at) => html`<td key=${at}>${cell(one, at)}</td>`)}</tr>`)}</tbody>
  </table></div><${More} count=${rows.length} />`;
}

function Numbers({ values }) {
  return html`${values.length > 3 && html`<${Plot} values=${values.map(Number)} />`}
    <details open=${values.length <= 12}><summary>${values.length} number${values.length === 1 ? "" : "s"}</summary>
    <p class="wrap number">${values.slice(0, 2000).join(", ")}</p><${More} count=${values.length > 2000 ? values.length : 0} /></details>`;
}

function Grid({ kind, value }) {
  const { shape, data } = value;
  const word = kind.of[0].word;
  const size = html`<p class="dim">${shape.join(" × ") || "0"} of ${word}</p>`;
  const image = word === "u8" && data.length && (shape.length === 2 || (shape.length === 3 && [1, 3, 4].includes(shape[2])));
  if (image && shape[0] > 7 && shape[1] > 7) return html`<${Picture} shape=${shape} data=${data} />${size}`;
  if (shape.length === 1) return html`<${Numbers} values=${data} />`;
  if (shape.length !== 2 || !data.length) return html`${size}<${Numbers} values=${data} />`;
  const rows = Array.from({ length: Math.min(shape[0], MOST_ROWS + 1) }, (_, at) => data.slice(at * shape[1], (at + 1) * shape[1]).slice(0, 50));
  return html`<${Table} rows=${rows} cell=${(one) => html`<code class="number">${Object.is(one, -0) ? "-0.0" : String(one)}</code>`} />${size}`;
}

function Picture({ shape, data }) {
  const canvas = useRef(null);
  const [height, width, channels = 1] = shape;
  useEffect(() => {
    const pixels = new ImageData(width, height);
    for (let at = 0; at < width * height; at += 1) {
      for (let one = 0; one < 3; one += 1) pixels.data[at * 4 + one] = data[at * channels + (channels > 1 ? one : 0)];
      pixels.data[at * 4 + 3] = channels === 4 ? data[at * 4 + 3] : 255;
    }
    canvas.current.getContext("2d").putImageData(pixels, 0, 0);
  }, [data]);
  return html`<canvas ref=${canvas} width=${width} height=${height} role="img" aria-label=${`an image of ${width} by ${height} pixels`}></canvas>`;
}

function Bytes({ base64 }) {
  const bytes = fromBase64(base64);
  const kind = Object.keys(MAGIC).find((one) => MAGIC[one].every((byte, at) => bytes[at] === byte));
  if (kind) return html`<${Blob_} bytes=${bytes} kind=${kind} />`;
  const lines = [];
  for (let at = 0; at < Math.min(bytes.length, 1024); at += 16) {
    const part = [...bytes.subarray(at, at + 16)];
    const hex = part.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    lines.push(`${at.toString(16).padStart(6, "0")}  ${hex.padEnd(47)}  ${part.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : "·")).join("")}`);
  }
  return html`<p class="dim">${bytes.length} bytes</p>${lines.length > 0 && html`<pre class="text">${lines.join("\n")}</pre>`}`;
}

function Blob_({ bytes, kind }) {
  const [url, set] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: kind }));
    set(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes.length]);
  return url && html`<img src=${url} alt=${`the result, ${kind}, ${bytes.length} bytes`} />`;
}

/** Numbers as a line over their position; NaN and infinities are gaps. */
function Plot({ values }) {
  const shown = values.length > 2000 ? values.filter((_, at) => at % Math.ceil(values.length / 2000) === 0) : values;
  const finite = shown.filter(Number.isFinite);
  if (finite.length < 2) return null;
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const x = (at) => 50 + (at / (shown.length - 1)) * 540;
  const y = (value) => 150 - ((value - low) / (high - low || 1)) * 140;
  let path = "";
  let drawing = false;
  shown.forEach((value, at) => {
    if (Number.isFinite(value)) path += `${drawing ? "L" : "M"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    drawing = Number.isFinite(value);
  });
  return html`<svg class="plot" viewBox="0 0 600 170" role="img" aria-label=${`plot of ${values.length} numbers from ${low} to ${high}`}>
    <line x1="50" y1="10" x2="50" y2="150" class="axis" /><line x1="50" y1="150" x2="590" y2="150" class="axis" />
    <text x="44" y="16" text-anchor="end">${short(high)}</text><text x="44" y="152" text-anchor="end">${short(low)}</text>
    <text x="50" y="166">0</text><text x="590" y="166" text-anchor="end">${values.length - 1}</text>
    <path d=${path} class="line" /></svg>`;
}

const short = (number) => String(Number(number.toPrecision(4)));

const unit = (seconds) => (seconds >= 1 ? `${seconds.toFixed(2)} s` : seconds >= 1e-3 ? `${(seconds * 1e3).toFixed(1)} ms` : `${(seconds * 1e6).toFixed(0)} µs`);
export { unit as duration };

/** The time of the last calls of one export: a box for each generation with eight or more, else dots. */
export function Latency({ calls }) {
  if (calls.length < 2) return null;
  const groups = Map.groupBy(calls, (call) => call.generation);
  const shown = [...groups].slice(-8);
  const times = shown.flatMap(([, found]) => found.map((call) => call.seconds));
  const [low, high] = [Math.min(...times), Math.max(...times)].map((time) => Math.log10(Math.max(time, 1e-7)));
  const y = (time) => 90 - ((Math.log10(Math.max(time, 1e-7)) - low) / (high - low || 1)) * 76;
  const step = 520 / shown.length;
  return html`<figure><figcaption>time of the last ${times.length} calls, by generation</figcaption>
    <svg class="plot" viewBox="0 0 600 120" role="img" aria-label=${`from ${unit(Math.min(...times))} to ${unit(Math.max(...times))}, in ${shown.length} generations`}>
      <line x1="66" y1="8" x2="66" y2="94" class="axis" />
      <text x="60" y="16" text-anchor="end">${unit(10 ** high)}</text><text x="60" y="94" text-anchor="end">${unit(10 ** low)}</text>
      ${shown.map(([generation, found], at) => {
        const middle = 70 + step * (at + 0.5);
        const sorted = found.map((call) => call.seconds).sort((a, b) => a - b);
        const q = (share) => sorted[Math.round(share * (sorted.length - 1))];
        const box = sorted.length >= 8 && html`<g class="box"><line x1=${middle} x2=${middle} y1=${y(q(0))} y2=${y(q(1))} />
          <rect x=${middle - 14} width="28" y=${y(q(0.75))} height=${Math.max(y(q(0.25)) - y(q(0.75)), 1)} />
          <line class="median" x1=${middle - 14} x2=${middle + 14} y1=${y(q(0.5))} y2=${y(q(0.5))} /></g>`;
        const spread = Math.min(step * 0.6, 90);
        return html`<g key=${generation}>${box || found.map((call, n) => html`<circle key=${n} r="3" cx=${middle + ((n + 0.5) / found.length - 0.5) * spread} cy=${y(call.seconds)} />`)}
          <text x=${middle} y="112" text-anchor="middle">gen ${generation}</text></g>`;
      })}</svg></figure>`;
}

/** A message in the shape of rustc's, or a difference, with its lines in colour. */
export function Message({ text }) {
  const style = (line) => {
    if (/^error|^-|^ *\|.*\^/.test(line)) return "bad";
    if (/^\+/.test(line)) return "good";
    return /^ *-->/.test(line) ? "place" : /^ *(\d+ )?\||^ *=/.test(line) ? "dim" : "";
  };
  return html`<pre class="message" tabindex="0">${text.split("\n").map((line, at) => html`<span key=${at} class=${style(line)}>${`${line}\n`}</span>`)}</pre>`;
}
