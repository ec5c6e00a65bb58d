import { after, before } from 'node:test'
import { stage } from './harness/stage.js'
import { firstSignIn } from './journeys/firstSignIn.js'

before(() => stage.open(), { timeout: 180_000 })
after(() => stage.close())

firstSignIn()
