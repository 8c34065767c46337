// Verifies a bundle with @sigstore/verify: node verify.mjs BUNDLE PUBLIC_KEY HINT
import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { bundleFromJSON } from "@sigstore/bundle";
import { Verifier, toSignedEntity, toTrustMaterial } from "@sigstore/verify";

const [file, keyFile, hint] = process.argv.slice(2);
const bundle = bundleFromJSON(JSON.parse(readFileSync(file, "utf8")));
const publicKey = createPublicKey(readFileSync(keyFile, "utf8"));
const none = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] };
const trust = toTrustMaterial(none, (name) => {
  if (name !== hint) throw new Error(`key not found: ${name}`);
  return { publicKey, validFor: () => true };
});
const options = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 };
new Verifier(trust, options).verify(toSignedEntity(bundle));
console.log("verified");
