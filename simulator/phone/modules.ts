import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { Instance } from './engine'
import type { MiniProgram } from './program'
import { ownFields } from './tags/forms'
import { Timers } from './timers'

type Definition = Record<string, unknown> & { behaviors?: unknown[] }

export interface AppInstance {
  [name: string]: unknown
}

interface Given {
  wx: unknown
  getCurrentPages: () => unknown[]
  timers: Timers
}

/** Runs the scripts of the mini program. What its App() was given is the app. */
export function createModules(program: MiniProgram, space: CodeSpace, { wx, getCurrentPages, timers }: Given) {
  const loaded = new Map<string, { exports: unknown }>()
  const named = namedBehaviors(space)
  const shared = {}
  let app: AppInstance = {}
  let making: { Page: unknown; Component: unknown; Behavior: unknown } = { Page: outside('Page'), Component: outside('Component'), Behavior: outside('Behavior') }

  function load(file: string): unknown {
    const known = loaded.get(file)
    if (known) return known.exports
    const source = program.modules[file]
    if (!source) throw new Error(`module '${file}' is not defined`)
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const require = (name: string) => load(source.requires[name] ?? name)
    source.body(require, module, module.exports, wx, (definition: AppInstance) => (app = definition), making.Page, making.Component, making.Behavior,
      () => app, getCurrentPages, shared, timers.setTimeout, timers.setInterval, timers.clearTimeout, timers.clearInterval, console)
    return module.exports
  }

  function loadComponent(name: string) {
    space.componentEnv(name, (env) => {
      const take = (make: (definition: never) => unknown) => (definition: Definition) => make({ ...definition, behaviors: definition.behaviors?.map(behavior) } as never)
      const behavior = (one: unknown) => (typeof one === 'string' ? (named[one] ?? named['']) : one)
      const before = making
      making = { Page: take(env.Page as never), Component: take(env.Component as never), Behavior: take(env.Behavior as never) }
      try {
        load(`${name}.js`)
      } finally {
        making = before
      }
    })
  }

  return {
    start() {
      load('app.js')
      space.getComponentSpace().groupRegister(() => {
        for (const name of Object.keys(program.components)) loadComponent(name)
      })
      return app
    },
    app: () => app,
  }
}

const outside = (name: string) => () => {
  throw new Error(`${name}() outside the script of a page or component`)
}

/** The behaviors that WeChat knows by name. */
function namedBehaviors(space: CodeSpace): Record<string, unknown> {
  const make = (definition: object) => space.componentEnv('', ({ Behavior }) => Behavior(definition as never) as unknown)
  const field = make({
    properties: { name: String, value: null },
    lifetimes: {
      attached(this: Instance) {
        ownFields.add(this._$)
      },
      detached(this: Instance) {
        ownFields.delete(this._$)
      },
    },
  })
  return { 'wx://form-field': field, 'wx://form-field-group': field, '': make({}) }
}
