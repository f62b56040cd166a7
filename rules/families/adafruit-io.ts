import { prefixedToken } from "../formats/index.ts";

export const adafruitIo = [
  prefixedToken({
    id: "adafruit-io-key",
    title: "Adafruit IO key",
    family: "adafruit-io",
    severity: "high",
    prefix: "aio_",
    parts: [{ of: "base62", length: 28 }],
    formatSource: "https://io.adafruit.com/api/docs/#authentication",
    remedy: "Regenerate it under My Key at io.adafruit.com: that ends the old one",
  }),
];
