import { namedToken } from "../formats/index.ts";

export const arduino = [
  namedToken({
    id: "arduino-cloud-client-secret",
    title: "Arduino Cloud API client secret",
    family: "arduino",
    severity: "high",
    names: ["arduino"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://docs.arduino.cc/arduino-cloud/api/arduino-iot-api/",
    remedy: "Delete the API key under Arduino Cloud, API keys",
  }),
];
