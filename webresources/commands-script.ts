import * as commands from './commands';
import { addToNod } from './kit/add-to-nod';

addToNod(commands);
