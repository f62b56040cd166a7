/** Settings in which not every secret is found yet. Whoever closes one takes it out of here. */
export const gaps: Readonly<Record<string, string>> = {
  "HCL of Terraform": "the default of a variable that is called a token: the name stands a block further out",
  "a Dockerfile": "a quoted hex string of 36 characters that is called NPM_AUTH",
  "a CSV of accounts": "the name is that of a column",
  "passwords that a browser exported": "the name is that of a column",
  "C and C++": "initialisation by braces behind the name",
  "a chat message": "a password in prose, as `the password is x`, that holds a dash or an underscore",
  "WordPress's salts": "a salt that holds brackets",
  "ASP.NET's appsettings.json": "a key that is called Key alone, within Jwt",
  "Redis' configuration": "requirepass and masterauth",
  "an SNMP community": "a community is a password",
  "PGP with headers": "a comment that is a URL",
};
