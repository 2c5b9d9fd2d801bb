export type { UNSAFE_DataWithResponseInit as DataWithResponseInit } from 'react-router'
