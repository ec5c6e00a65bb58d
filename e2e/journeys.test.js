import { after, before } from 'node:test'
import { stage } from './harness/stage.js'
import { checkIn } from './journeys/checkIn.js'
import { everywhere } from './journeys/everywhere.js'
import { firstSignIn } from './journeys/firstSignIn.js'
import { scanForPoints } from './journeys/points.js'

before(() => stage.open(), { timeout: 180_000 })
after(() => stage.close())

firstSignIn()
checkIn()
scanForPoints()
everywhere()
