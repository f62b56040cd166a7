import { namedToken, prefixedToken, type SampleRandom } from "../formats/index.ts";

const url = prefixedToken({
  id: "dingtalk-robot-webhook-url",
  title: "DingTalk robot webhook URL",
  family: "dingtalk",
  severity: "medium",
  prefix: "oapi.dingtalk.com/robot/send?access_token=",
  parts: [{ of: "hex", length: 64 }],
  formatSource: "https://open.dingtalk.com/document/robots/custom-robot-access",
  remedy: "Delete the robot under the group's settings, and add a new one",
});

export const dingtalk = [
  {
    ...url,
    samples: (random: SampleRandom) => ({
      positive: url.samples(random).positive,
      negative: [
        "https://oapi.dingtalk.com/robot/send?access_token=",
        "https://oapi.dingtalk.com/robot/send?access_token=xxxxxxxx",
        "oapi.dingtalk.com was down from 10:00 to 12:00",
      ],
    }),
  },
  namedToken({
    id: "dingtalk-robot-signing-secret",
    title: "DingTalk robot signing secret",
    family: "dingtalk",
    severity: "medium",
    names: ["dingtalk", "ding_talk", "dingding"],
    parts: ["SEC", { of: "hex", length: 64 }],
    formatSource: "https://open.dingtalk.com/document/robots/custom-robot-access",
    remedy: "Delete the robot under the group's settings, and add a new one",
  }),
  namedToken({
    id: "dingtalk-app-secret",
    title: "DingTalk app secret",
    family: "dingtalk",
    severity: "high",
    names: ["dingtalk", "ding_talk", "dingding"],
    kinds: ["app_secret", "client_secret", "secret"],
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://open.dingtalk.com/document/orgapp/obtain-the-access_token-of-an-internal-app",
    remedy: "Reset the secret under the app's credentials on open-dev.dingtalk.com",
  }),
];
