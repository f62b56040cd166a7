import { doc, type Setting } from "./document.ts";

const printable = "abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)";
const salts = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*()-_ []{}<>~`+=,.;:/?|";

/** What frameworks and daemons sign, encrypt and connect with. */
export const frameworks: readonly Setting[] = [
  {
    name: "Django's settings.py",
    write: (s) =>
      doc`DEBUG = False\nSECRET_KEY = '${s.of(`k7${s.random.text(47, printable)}v`)}'\nDATABASES = {'default': {'USER': 'app', 'PASSWORD': '${s.password()}'}}\n`,
  },
  { name: "Django's own first key", write: (s) => doc`SECRET_KEY = '${s.of(`django-insecure-k7${s.random.text(47, printable)}v`)}'\n` },
  { name: "Rails' secrets.yml", write: (s) => doc`production:\n  secret_key_base: ${s.hex(128)}\n` },
  { name: "Rails' database.yml", write: (s) => doc`production:\n  adapter: postgresql\n  username: app\n  password: ${s.password()}\n` },
  { name: "Rails' master key", write: (s) => doc`RAILS_MASTER_KEY=${s.hex(32)}\n` },
  { name: "WordPress's database password", write: (s) => doc`define( 'DB_USER', 'wp' );\ndefine( 'DB_PASSWORD', '${s.password()}' );\n` },
  {
    name: "WordPress's salts",
    write: (s) =>
      doc`define('AUTH_KEY',         '${s.of(`k7${s.random.text(60, salts)}aZ`)}');\ndefine('NONCE_SALT',       '${s.of(`k7${s.random.text(60, salts)}aZ`)}');\n`,
  },
  {
    name: "Laravel's .env",
    write: (s) => doc`APP_NAME=Shop\nAPP_KEY=base64:${s.base64()}\nDB_PASSWORD=${s.plain()}\nMAIL_PASSWORD=${s.plain()}\n`,
  },
  {
    name: "Symfony's .env",
    write: (s) => doc`APP_ENV=prod\nAPP_SECRET=${s.hex(32)}\nDATABASE_URL="mysql://app:${s.plain()}@db:3306/app?serverVersion=8"\n`,
  },
  {
    name: "Spring's application.properties",
    write: (s) =>
      doc`spring.datasource.username=app\nspring.datasource.password=${s.password()}\nserver.ssl.key-store-password=${s.plain()}\n`,
  },
  {
    name: "Spring's application.yml",
    write: (s) => doc`spring:\n  datasource:\n    username: app\n    password: ${s.password()}\n  mail:\n    password: ${s.plain()}\n`,
  },
  { name: "Flask", write: (s) => doc`app.secret_key = "${s.token(48)}"\napp.config["SECRET_KEY"] = '${s.hex(64)}'\n` },
  { name: "Express' sessions", write: (s) => doc`app.use(session({ secret: "${s.token(32)}", resave: false }));\n` },
  { name: "Phoenix", write: (s) => doc`config :shop, ShopWeb.Endpoint,\n  secret_key_base: "${s.of(s.bytes(48).toString("base64"))}"\n` },
  {
    name: "ASP.NET's appsettings.json",
    write: (s) =>
      doc`{"Jwt":{"Key":"${s.token(44)}"},"ConnectionStrings":{"Default":"Server=db;Database=shop;User Id=app;Password=${s.plain()};"}}`,
  },
  {
    name: "ASP.NET's machine key",
    write: (s) =>
      doc`<machineKey validationKey="${s.of(s.bytes(64).toString("hex").toUpperCase())}" decryptionKey="${s.of(s.bytes(24).toString("hex").toUpperCase())}" validation="SHA1" />`,
  },
  {
    name: "Tomcat's users",
    write: (s) => doc`<tomcat-users><user username="admin" password="${s.password()}" roles="manager-gui"/></tomcat-users>`,
  },
  {
    name: "Grafana's grafana.ini",
    write: (s) => doc`[security]\nadmin_user = admin\nadmin_password = ${s.plain()}\nsecret_key = ${s.token(20)}\n`,
  },
  { name: "Redis' configuration", write: (s) => doc`bind 127.0.0.1\nrequirepass ${s.plain(24)}\nmasterauth ${s.plain(24)}\n` },
  {
    name: "WireGuard",
    write: (s) =>
      doc`[Interface]\nPrivateKey = ${s.base64()}\nAddress = 10.8.0.2/24\n\n[Peer]\nPublicKey = ${s.bytes(32).toString("base64")}\nPresharedKey = ${s.base64()}\nEndpoint = vpn.example.com:51820\n`,
  },
  { name: "wpa_supplicant with a passphrase", write: (s) => doc`network={\n  ssid="office"\n  psk="${s.password()}"\n}\n` },
  { name: "wpa_supplicant with a key", write: (s) => doc`network={\n  ssid="office"\n  psk=${s.hex(64)}\n}\n` },
  { name: "a NetworkManager connection", write: (s) => doc`[wifi-security]\nkey-mgmt=wpa-psk\npsk=${s.plain()}\n` },
  { name: "IPsec's secrets", write: (s) => doc`203.0.113.1 198.51.100.2 : PSK "${s.token(32)}"\n` },
  { name: "CIFS in fstab", write: (s) => doc`//nas/share /mnt cifs username=anna,password=${s.plain()},uid=1000 0 0\n` },
  { name: "Samba's credentials file", write: (s) => doc`username=anna\npassword=${s.plain()}\ndomain=CORP\n` },
  { name: "an SNMP community", write: (s) => doc`snmp-server community ${s.plain()} RO\n` },
  {
    name: "a Cisco configuration",
    write: (s) =>
      doc`enable secret 9 ${s.of(`$9$${s.random.text(14, "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")}$${s.random.text(43, "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")}`)}\n`,
  },
];

/** Ways to name a service and the password for it in one string. */
export const connections: readonly Setting[] = [
  ...[
    "postgres",
    "postgresql",
    "mysql",
    "mongodb",
    "mongodb+srv",
    "redis",
    "rediss",
    "amqp",
    "amqps",
    "mssql",
    "mariadb",
    "clickhouse",
    "nats",
    "mqtt",
    "ldap",
    "ftp",
    "sftp",
    "smtp",
    "imap",
  ].map((scheme): Setting => ({ name: `${scheme}://`, write: (s) => doc`url: ${scheme}://app:${s.plain()}@host.internal/x\n` })),
  { name: "a URL of Redis without a user", write: (s) => doc`REDIS_URL=redis://:${s.plain(24)}@cache:6379/0\n` },
  { name: "JDBC with parameters", write: (s) => doc`jdbc:mysql://db:3306/shop?user=app&password=${s.plain()}&useSSL=true\n` },
  { name: "JDBC of Oracle", write: (s) => doc`jdbc:oracle:thin:app/${s.plain()}@//db.internal:1521/shop\n` },
  {
    name: "ADO.NET",
    write: (s) => doc`"Server=tcp:db.internal,1433;Initial Catalog=shop;User ID=app;Password=${s.plain()};Encrypt=True;"\n`,
  },
  { name: "ODBC", write: (s) => doc`Driver={PostgreSQL Unicode};Server=db;Uid=app;Pwd=${s.plain()};\n` },
  { name: "libpq", write: (s) => doc`psql "host=db port=5432 dbname=shop user=app password=${s.plain()} sslmode=require"\n` },
  { name: "Go's DSN of MySQL", write: (s) => doc`db, err := sql.Open("mysql", "app:${s.plain()}@tcp(db:3306)/shop?parseTime=true")\n` },
  { name: "SQLAlchemy", write: (s) => doc`engine = create_engine("postgresql+psycopg2://app:${s.plain()}@db/shop")\n` },
  {
    name: "Azure Storage",
    write: (s) =>
      doc`DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${s.of(s.bytes(64).toString("base64"))};EndpointSuffix=core.windows.net\n`,
  },
  {
    name: "Azure Service Bus",
    write: (s) =>
      doc`Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${s.of(s.bytes(32).toString("base64"))}\n`,
  },
  { name: "a password with percent escapes", write: (s) => doc`postgres://app:${s.of(`${s.base62(8)}%40${s.base62(6)}`)}@db/shop\n` },
];
