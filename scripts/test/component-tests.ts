import { configure } from '@testing-library/react';

// What is waited for may take a while on a slow or busy machine; what never comes is found all the same.
configure({ asyncUtilTimeout: 10_000 });
