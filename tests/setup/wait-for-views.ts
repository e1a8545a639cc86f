import { configure } from '@testing-library/react';

// A view shows within milliseconds; on a busy machine its first one may take seconds to load.
configure({ asyncUtilTimeout: 10_000 });
