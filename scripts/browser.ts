import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts headless Chromium: the one `CHROME_PATH` names, an installed one, or the one from npm. */
export async function launch(): Promise<Browser> {
  const found = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  return chromium.launch({
    executablePath: found ?? (await chromiumPackage.executablePath()),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic'],
  });
}
