export { type Jobkeuze, type Jobs, type Taak, startJobs } from './jobs.ts'
export { type Jobrollen, migreerJobs } from './migrate.ts'
