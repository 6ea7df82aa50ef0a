import type { DeviceReport } from '../core';

type Brand = { readonly brand: string; readonly version: string };

/** The share of `navigator` that names the browser. */
export interface NavigatorNames {
  readonly userAgent: string;
  readonly platform?: string;
  readonly maxTouchPoints?: number;
  /** Chromium's client hints, where it gives them (secure pages only). */
  readonly userAgentData?: { readonly brands: readonly Brand[]; readonly mobile: boolean; readonly platform: string };
}

type Names = Pick<DeviceReport, 'browser' | 'browserVersion' | 'platform' | 'mobile'>;

/** By engine, not by brand: every browser on an iPhone is Safari in this sense. */
export function nameBrowser(navigator: NavigatorNames): Names {
  const { userAgent, userAgentData } = navigator;
  const platform = userAgentData?.platform || platformOf(navigator);
  const mobile = userAgentData?.mobile ?? /Android|iPhone|iPad|iPod|Mobile/.test(userAgent);
  const names = { platform, mobile: mobile || platform === 'iOS' };
  const chromium = userAgentData?.brands.find(({ brand }) => brand === 'Chromium');
  if (chromium) return { ...names, browser: 'chromium', browserVersion: chromium.version };
  const version = (pattern: RegExp) => pattern.exec(userAgent)?.[1];
  if (platform !== 'iOS') {
    const chrome = version(/(?:Chrome|Chromium)\/(\d+)/);
    if (chrome) return { ...names, browser: 'chromium', browserVersion: chrome };
    const firefox = version(/Firefox\/([\d.]+)/);
    if (firefox) return { ...names, browser: 'firefox', browserVersion: firefox };
  }
  const safari =
    version(/Version\/([\d.]+).*Safari/) ?? (platform === 'iOS' ? version(/OS (\d+[_\d]*) like Mac/) : undefined);
  if (safari) return { ...names, browser: 'safari', browserVersion: safari.replaceAll('_', '.') };
  return { ...names, browser: 'other', browserVersion: '' };
}

function platformOf({ userAgent, platform = '', maxTouchPoints = 0 }: NavigatorNames): string {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'iOS';
  // An iPad asks for desktop pages and calls itself a Mac; no Mac has a touch screen.
  if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'iOS';
  if (/Android/.test(userAgent)) return 'Android';
  if (/Windows/.test(userAgent)) return 'Windows';
  if (/Macintosh|Mac OS X/.test(userAgent)) return 'macOS';
  if (/CrOS/.test(userAgent)) return 'Chrome OS';
  if (/Linux/.test(userAgent)) return 'Linux';
  return platform;
}
