import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/config/config-error.js';
import { readConfig, type EnvironmentVariables } from '../../src/config/config.js';

/** The whole message of the refusal; fails when the settings are accepted. */
function refusal(env: EnvironmentVariables): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('settings of a clone that was just started', () => {
  it('needs nothing: own database, own machine, port 3000, the sample', () => {
    expect(readConfig({ PATH: '/usr/bin', HOME: '/home/mina' })).toEqual({
      environment: 'production',
      dataDir: './data',
      files: { folder: 'data/files', maxBytes: 52_428_800, quotaBytes: 10_737_418_240 },
      host: '127.0.0.1',
      port: 3000,
      metricsPort: null,
      publicUrl: null,
      trustedProxies: [],
      tls: null,
      database: { kind: 'embedded' },
      logLevel: 'info',
      sample: true,
      requestsPerMinute: 600,
      webhooks: { kind: 'off' },
      backup: null,
    });
  });

  it('cannot be changed afterwards, at any depth', () => {
    const config = readConfig({ DATABASE_URL: 'postgresql://owner:pw@db/whence', WHENCE_TRUST_PROXY: '10.0.0.2' });
    expect([config, config.database, config.trustedProxies].every(Object.isFrozen)).toBe(true);
  });

  it('reads neither the process environment nor the clock', () => {
    expect(readConfig({})).toEqual(readConfig({}));
    expect(readConfig({ WHENCE_DATA: 'elsewhere' }).dataDir).toBe('elsewhere');
  });
});

describe('the port', () => {
  it.each([
    [{ WHENCE_PORT: '0' }, 0],
    [{ PORT: '8080' }, 8080],
    [{ PORT: '8080', WHENCE_PORT: '4000' }, 4000],
    [{ WHENCE_PORT: ' 65535 ' }, 65535],
  ])('%j listens on %d', (env, port) => {
    expect(readConfig(env).port).toBe(port);
  });

  it.each(['65536', '-1', '3e3', '0x1F', '3000.0', 'abc', '٣٠٠٠', '3000;'])('%s is refused', (given) => {
    expect(refusal({ WHENCE_PORT: given })).toContain(
      `WHENCE_PORT: given ${JSON.stringify(given)}, expected a whole number from 0 to 65535`,
    );
  });
});

describe('how often an account may ask', () => {
  it.each([
    [{}, 600],
    [{ WHENCE_REQUESTS_PER_MINUTE: '60' }, 60],
    [{ WHENCE_REQUESTS_PER_MINUTE: 'off' }, null],
  ])('%j: %p in a minute', (env, rate) => {
    expect(readConfig(env).requestsPerMinute).toBe(rate);
  });

  it.each(['0', '-1', '1e3', '1000001', 'none'])('%s is refused', (given) => {
    expect(refusal({ WHENCE_REQUESTS_PER_MINUTE: given })).toContain(
      `WHENCE_REQUESTS_PER_MINUTE: given ${JSON.stringify(given)}, expected a whole number from 1 to 1000000, or off`,
    );
  });
});

describe('evidence files', () => {
  it('are kept in the data folder, or where every server process finds them', () => {
    expect(readConfig({ WHENCE_DATA: '/srv/whence' }).files.folder).toBe('/srv/whence/files');
    const shared = { WHENCE_FILES: '/mnt/files', WHENCE_FILE_MAX_MIB: '200', WHENCE_FILES_QUOTA_MIB: '1000' };
    const files = { folder: '/mnt/files', maxBytes: 209_715_200, quotaBytes: 1_048_576_000 };
    expect(readConfig(shared).files).toEqual(files);
  });

  it.each(['0', '2001', '1.5', '50MB', '-1'])('have no limit of %s MiB', (given) => {
    expect(refusal({ WHENCE_FILE_MAX_MIB: given })).toContain(
      `WHENCE_FILE_MAX_MIB: given ${JSON.stringify(given)}, expected a whole number of mebibytes from 1 to 2000`,
    );
  });
});

describe('listening to other machines', () => {
  const behindProxy = {
    WHENCE_HOST: '0.0.0.0',
    WHENCE_PUBLIC_URL: 'https://whence.example.org/',
    WHENCE_TRUST_PROXY: '10.0.0.2, 10.1.0.0/16, loopback',
  };

  it('is allowed behind a named proxy with a public https address', () => {
    const config = readConfig(behindProxy);
    expect(config.host).toBe('0.0.0.0');
    expect(config.publicUrl).toBe('https://whence.example.org');
    expect(config.trustedProxies).toEqual(['10.0.0.2', '10.1.0.0/16', 'loopback']);
  });

  it('is allowed with a certificate of its own', () => {
    const config = readConfig({
      WHENCE_HOST: '192.168.1.5',
      WHENCE_PUBLIC_URL: 'https://whence.example.org:8443',
      WHENCE_TLS_CERT: '/etc/whence/cert.pem',
      WHENCE_TLS_KEY: '/etc/whence/key.pem',
    });
    expect(config.tls).toEqual({ certificateFile: '/etc/whence/cert.pem', keyFile: '/etc/whence/key.pem' });
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'whence.example.org', '128.0.0.1'])(
    '%s alone is refused, twice over',
    (host) => {
      const message = refusal({ WHENCE_HOST: host });
      expect(message).toContain('WHENCE_PUBLIC_URL: expected the https address');
      expect(message).toContain('WHENCE_TRUST_PROXY: expected the address of the proxy');
    },
  );

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost', 'LOCALHOST'])('%s needs nothing more', (host) => {
    expect(readConfig({ WHENCE_HOST: host }).host).toBe(host);
  });

  it.each(['127.0.0.1:3000', '[::1]:80', 'http://localhost', '1.2.3', '300.1.1.1', 'a b'])('%s is no host', (host) => {
    expect(refusal({ WHENCE_HOST: host })).toContain('expected an address or a host name without a port');
  });

  it('refuses a public address that travels in the clear', () => {
    expect(refusal({ ...behindProxy, WHENCE_PUBLIC_URL: 'http://whence.example.org' })).toContain(
      'begins with https://',
    );
    expect(refusal({ WHENCE_PUBLIC_URL: 'http://whence.example.org' })).toContain('begins with https://');
    expect(readConfig({ WHENCE_PUBLIC_URL: 'http://localhost:3000' }).publicUrl).toBe('http://localhost:3000');
  });

  it.each(['whence.example.org', 'https://x.org/app', 'https://x.org/?', 'https://x.org/#a', 'ftp://x.org'])(
    '%s is no public address',
    (given) => {
      expect(refusal({ WHENCE_PUBLIC_URL: given })).toContain(`WHENCE_PUBLIC_URL: given ${JSON.stringify(given)}`);
    },
  );

  it.each([
    'true',
    '*',
    'on',
    '0.0.0.0/0',
    '::/0',
    '0.0.0.0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.2,,10.0.0.3',
    'proxy',
  ])('trusting %s is refused: any visitor could then claim any address', (given) => {
    expect(refusal({ ...behindProxy, WHENCE_TRUST_PROXY: given })).toContain('WHENCE_TRUST_PROXY: given');
  });

  it('refuses half a certificate', () => {
    expect(refusal({ WHENCE_TLS_CERT: 'cert.pem' })).toContain('WHENCE_TLS_KEY: expected the key file');
    expect(refusal({ WHENCE_TLS_KEY: 'key.pem' })).toContain('WHENCE_TLS_CERT: expected the certificate file');
  });
});

describe('a database server of the newsroom', () => {
  const url = 'postgresql://owner:s3cret@db.example.org:6432/whence';

  it('is used instead of the embedded one', () => {
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({
      kind: 'server',
      ownerUrl: url,
      directUrl: url,
      webUrl: null,
    });
  });

  it('may have a way past its pooler and a login for the web process', () => {
    const config = readConfig({
      DATABASE_URL: url,
      DATABASE_DIRECT_URL: 'postgres://owner:s3cret@db.example.org:5432/whence',
      WHENCE_WEB_DATABASE_URL: 'postgresql://web:t0p@db.example.org:6432/whence?sslmode=verify-full',
    });
    expect(config.database).toMatchObject({
      directUrl: 'postgres://owner:s3cret@db.example.org:5432/whence',
      webUrl: 'postgresql://web:t0p@db.example.org:6432/whence?sslmode=verify-full',
    });
  });

  it.each(['mysql://owner:s3cret@db/whence', 'postgresql://owner:s3cret@db', 'owner:s3cret@db/whence', 's3cret'])(
    'refuses an address it cannot use without repeating the password in it (%#)',
    (given) => {
      const message = refusal({ DATABASE_URL: given });
      expect(message).toContain(
        'DATABASE_URL: given (not shown), expected postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
      );
      expect(message).not.toContain('s3cret');
    },
  );

  it('does not repeat a login pasted into the public address either', () => {
    const message = refusal({ WHENCE_PUBLIC_URL: 'https://mina:s3cret@whence.example.org' });
    expect(message).toContain('WHENCE_PUBLIC_URL: given (not shown)');
    expect(message).not.toContain('s3cret');
  });

  it('refuses secondary logins without the first, which would otherwise be ignored in silence', () => {
    const message = refusal({ DATABASE_DIRECT_URL: url, WHENCE_WEB_DATABASE_URL: url });
    expect(message).toContain("DATABASE_URL: expected the owner's login, because DATABASE_DIRECT_URL is given");
    expect(message).toContain("DATABASE_URL: expected the owner's login, because WHENCE_WEB_DATABASE_URL is given");
  });

  it('refuses an address left empty by a template instead of quietly starting another database', () => {
    expect(refusal({ DATABASE_URL: '' })).toContain('DATABASE_URL: expected a value, or not to be set at all');
    expect(refusal({ DATABASE_URL: '  ' })).toContain('DATABASE_URL: expected a value, or not to be set at all');
  });
});

describe('slips of the pen', () => {
  it.each([
    ['WHENCE_PROT', 'WHENCE_PORT'],
    ['WHENCE_DATADIR', 'WHENCE_DATA'],
    ['whence_port', 'WHENCE_PORT'],
    ['WHENCE_LOGLEVEL', 'WHENCE_LOG_LEVEL'],
    ['WHENCE_TRUSTED_PROXY', 'WHENCE_TRUST_PROXY'],
    ['WHENCE_DATABASE_URL', 'DATABASE_URL'],
    ['WHENCE_WEB_DATABASE', 'WHENCE_WEB_DATABASE_URL'],
  ])('%s is answered with %s', (written, meant) => {
    expect(refusal({ [written]: 'x' })).toContain(`${written}: no such setting; did you mean ${meant}?`);
  });

  it('gives no hint where nothing is near, and never repeats the value', () => {
    const message = refusal({ WHENCE_VAULT_PASSPHRASE: 'correct horse' });
    expect(message).toContain('WHENCE_VAULT_PASSPHRASE: no such setting');
    expect(message).not.toMatch(/did you mean|correct horse/);
  });

  it('leaves the variables of other programs alone', () => {
    expect(() => readConfig({ WHENCEFORTH: 'x', npm_config_port: 'x', PGHOST: 'x' })).not.toThrow();
  });

  it('tells everything that is wrong in one go', () => {
    const message = refusal({
      NODE_ENV: 'prod',
      WHENCE_LOG_LEVEL: 'loud',
      WHENCE_SAMPLE: 'yes',
      PORT: 'x',
      WHENCE_X: '1',
    });
    expect(message.split('\n')).toEqual([
      'Whence cannot start with these settings:',
      '  WHENCE_X: no such setting',
      '  NODE_ENV: given "prod", expected one of production, development, test',
      '  PORT: given "x", expected a whole number from 0 to 65535',
      '  WHENCE_LOG_LEVEL: given "loud", expected one of fatal, error, warn, info, debug, trace, silent',
      '  WHENCE_SAMPLE: given "yes", expected one of on, off',
    ]);
  });

  it('keeps a hostile value on one line', () => {
    expect(refusal({ WHENCE_LOG_LEVEL: 'in\nfo\u001b[2J' }).split('\n')).toHaveLength(2);
  });
});

describe('what may be sent out', () => {
  const webhooks = (env: EnvironmentVariables) => readConfig(env).webhooks;

  it('is nothing, unless somebody says so', () => {
    expect(webhooks({ WHENCE_WEBHOOKS: 'off', WHENCE_WEBHOOK_NETWORKS: '10.1.0.0/16' })).toEqual({ kind: 'off' });
  });

  it('is to any public host, or to these alone', () => {
    expect(webhooks({ WHENCE_WEBHOOKS: 'on' })).toEqual({ kind: 'on', hosts: null, networks: [], key: null });
    expect(
      webhooks({ WHENCE_WEBHOOKS: 'Hooks.example.org, 10.1.0.7', WHENCE_WEBHOOK_NETWORKS: '10.1.0.0/16' }),
    ).toMatchObject({ hosts: ['hooks.example.org', '10.1.0.7'], networks: ['10.1.0.0/16'] });
  });

  it.each(['yes', 'https://hooks.example.org', 'hooks.example.org:8443', 'localhost', ','])('is not %j', (given) => {
    expect(refusal({ WHENCE_WEBHOOKS: given })).toContain(
      'expected on, off, or the hosts that may be sent to, such as hooks.example.org',
    );
  });

  it.each(['0.0.0.0/0', '::', 'loopback', '10.1.0.0/33'])('does not reach into the network %j', (given) => {
    expect(refusal({ WHENCE_WEBHOOKS: 'on', WHENCE_WEBHOOK_NETWORKS: given })).toContain('WHENCE_WEBHOOK_NETWORKS');
  });

  it('keeps its key to itself, and wants it whole', () => {
    const hex = 'ab'.repeat(32);
    expect(webhooks({ WHENCE_WEBHOOKS: 'on', WHENCE_WEBHOOK_KEY: hex })).toMatchObject({
      key: Buffer.from(hex, 'hex').toString('base64'),
    });
    const short = refusal({ WHENCE_WEBHOOKS: 'on', WHENCE_WEBHOOK_KEY: 'c2VjcmV0' });
    expect(short).toContain('expected 32 bytes in hexadecimal or base64');
    expect(short).not.toContain('c2VjcmV0');
  });
});

describe('secrets in files', () => {
  const files: Readonly<Record<string, string>> = {
    '/run/secrets/owner': 'postgresql://owner:reeds@db/whence\n',
    '/run/secrets/empty': '\n',
  };
  const readFile = (file: string): string => {
    const text = files[file];
    if (text === undefined) throw new Error('ENOENT');
    return text;
  };
  function refused(env: EnvironmentVariables): string {
    try {
      readConfig(env, readFile);
    } catch (error) {
      return error instanceof ConfigError ? error.message : String(error);
    }
    return 'accepted';
  }

  it('are read as if they stood in the environment, without the line end', () => {
    expect(readConfig({ DATABASE_URL_FILE: '/run/secrets/owner' }, readFile).database).toMatchObject({
      kind: 'server',
      ownerUrl: 'postgresql://owner:reeds@db/whence',
    });
  });

  it.each([
    [{ DATABASE_URL_FILE: '/gone' }, 'DATABASE_URL_FILE: given "/gone", expected a file this user can read'],
    [{ DATABASE_URL_FILE: '/run/secrets/empty' }, 'DATABASE_URL_FILE: expected a file that is not empty'],
    [
      { DATABASE_URL_FILE: '/run/secrets/owner', DATABASE_URL: 'postgresql://a:b@c/d' },
      'DATABASE_URL_FILE: expected not to be set beside DATABASE_URL',
    ],
  ])('%j is refused', (env, line) => {
    const message = refused(env);
    expect(message.split('\n')).toEqual(['Whence cannot start with these settings:', `  ${line}`]);
    expect(message).not.toContain('reeds');
  });
});

describe('figures for Prometheus', () => {
  it('are for nobody unless a port is named', () => {
    expect(readConfig({}).metricsPort).toBeNull();
    expect(readConfig({ WHENCE_METRICS_PORT: '9464' }).metricsPort).toBe(9464);
    expect(refusal({ WHENCE_METRICS_PORT: '0.0.0.0:9464' })).toContain('WHENCE_METRICS_PORT: given "0.0.0.0:9464"');
  });
});
