import { namedToken } from "../formats/index.ts";

export const amazonSes = [
  namedToken({
    id: "amazon-ses-smtp-password",
    title: "Amazon SES SMTP password",
    family: "aws",
    severity: "high",
    names: ["ses_smtp", "aws_smtp", "aws_ses", "amazon_ses", "smtp", "email_host"],
    kinds: ["password", "pass", "pwd", "passwd", "secret"],
    parts: ["B", { of: "base64", length: 43 }],
    formatSource: "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html",
    remedy: "aws iam update-access-key --status Inactive for the SMTP user, then delete the key it was derived from",
  }),
];
