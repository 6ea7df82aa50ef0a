/**
 * An engine that answers by a script: deterministic, instant, and able to be slow, to hang, to fail and to crash on demand.
 * It is for tests only and must never be part of a build.
 */
export { ScriptedEngine } from './scripted-engine';
export type { Script, ScriptedAnswer } from './script';
