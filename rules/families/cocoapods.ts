import { namedToken } from "../formats/index.ts";

export const cocoapods = [
  namedToken({
    id: "cocoapods-trunk-token",
    title: "CocoaPods Trunk token",
    family: "cocoapods",
    severity: "critical",
    names: ["cocoapods"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://guides.cocoapods.org/making/getting-setup-with-trunk.html",
    remedy: "pod trunk me clean-sessions",
  }),
];
