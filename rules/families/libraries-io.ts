import { namedToken } from "../formats/index.ts";

export const librariesIo = [
  namedToken({
    id: "libraries-io-api-key",
    title: "Libraries.io API key",
    family: "libraries-io",
    severity: "low",
    names: ["libraries_io", "librariesio"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://libraries.io/api",
    remedy: "Regenerate it under Account on libraries.io",
  }),
];
