<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>archdeck</name>
    <message>
        <source>The library is closed. Restore a backup, or save what can be read into a new library.</source>
        <translation>La biblioteca está cerrada. Restaure una copia de seguridad o guarde lo que se pueda leer en una biblioteca nueva.</translation>
    </message>
</context>
<context>
    <name>archdeck::ActionsCard</name>
    <message>
        <source>Next steps</source>
        <translation>Próximos pasos</translation>
    </message>
    <message>
        <source>Add a step and press Enter</source>
        <translation>Añada un paso y pulse Intro</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nuevo paso</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Add this step</source>
        <translation>Añadir este paso</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Añadir: %1</translation>
    </message>
    <message>
        <source>Two or three concrete steps are worth more than a score.</source>
        <translation>Dos o tres pasos concretos valen más que una puntuación.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Quitar este paso</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::AnswerBar</name>
    <message>
        <source>Show answer</source>
        <translation>Mostrar respuesta</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>Espacio o Intro</translation>
    </message>
    <message>
        <source>%1 or Space</source>
        <translation>%1 o Espacio</translation>
    </message>
    <message>
        <source>%1, shown again in %2</source>
        <translation>%1, vuelve a aparecer en %2</translation>
    </message>
</context>
<context>
    <name>archdeck::ArrangeActions</name>
    <message>
        <source>Arrange</source>
        <translation>Organizar</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Alinear bordes izquierdos</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Alinear centros horizontales</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Alinear bordes derechos</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Alinear bordes superiores</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Alinear centros verticales</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>Alinear bordes inferiores</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Distribuir en horizontal</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Distribuir en vertical</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>Igualar anchura</translation>
    </message>
    <message>
        <source>Same height</source>
        <translation>Igualar altura</translation>
    </message>
    <message>
        <source>Same size</source>
        <translation>Igualar tamaño</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Traer al frente</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>Traer adelante</translation>
    </message>
    <message>
        <source>Send backward</source>
        <translation>Enviar atrás</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>Enviar al fondo</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Work inside the group</source>
        <translation>Trabajar dentro del grupo</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Sacar del grupo</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message>
        <source>Distribute and size</source>
        <translation>Distribuir e igualar</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Move to layer</source>
        <translation>Mover a la capa</translation>
    </message>
    <message>
        <source>Base layer</source>
        <translation>Capa base</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Nueva capa</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Capa %1</translation>
    </message>
</context>
<context>
    <name>archdeck::CanvasActions</name>
    <message>
        <source>With the arrow keys</source>
        <translation>Con las flechas</translation>
    </message>
    <message>
        <source>Go along a connection to the right</source>
        <translation>Seguir una conexión hacia la derecha</translation>
    </message>
    <message>
        <source>Go along a connection downwards</source>
        <translation>Seguir una conexión hacia abajo</translation>
    </message>
    <message>
        <source>Go along a connection to the left</source>
        <translation>Seguir una conexión hacia la izquierda</translation>
    </message>
    <message>
        <source>Go along a connection upwards</source>
        <translation>Seguir una conexión hacia arriba</translation>
    </message>
    <message>
        <source>Copy the component to the right and connect it</source>
        <translation>Copiar el componente a la derecha y conectarlo</translation>
    </message>
    <message>
        <source>Copy the component below and connect it</source>
        <translation>Copiar el componente debajo y conectarlo</translation>
    </message>
    <message>
        <source>Copy the component to the left and connect it</source>
        <translation>Copiar el componente a la izquierda y conectarlo</translation>
    </message>
    <message>
        <source>Copy the component above and connect it</source>
        <translation>Copiar el componente encima y conectarlo</translation>
    </message>
    <message>
        <source>Make wider</source>
        <translation>Hacer más ancho</translation>
    </message>
    <message>
        <source>Make narrower</source>
        <translation>Hacer más estrecho</translation>
    </message>
    <message>
        <source>Make taller</source>
        <translation>Hacer más alto</translation>
    </message>
    <message>
        <source>Make shorter</source>
        <translation>Hacer más bajo</translation>
    </message>
</context>
<context>
    <name>archdeck::CardView</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Fuente: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::Cards</name>
    <message>
        <source>A cloze has two colons after its number: {{c1::hidden}}.</source>
        <translation>Un hueco lleva dos puntos dobles después de su número: {{c1::oculto}}.</translation>
    </message>
    <message>
        <source>A cloze number is 1 to 99.</source>
        <translation>El número de un hueco va de 1 a 99.</translation>
    </message>
    <message>
        <source>A cloze is not closed by }} in its paragraph.</source>
        <translation>Un hueco no se cierra con }} en su párrafo.</translation>
    </message>
    <message>
        <source>A cloze hides nothing.</source>
        <translation>Un hueco no oculta nada.</translation>
    </message>
    <message>
        <source>A cloze can&apos;t stand inside another one.</source>
        <translation>Un hueco no puede estar dentro de otro.</translation>
    </message>
    <message>
        <source>FSRS parameters are 21 numbers, or 19 or 17 of older versions; these are %1.</source>
        <translation>Los parámetros de FSRS son 21 números, o 19 o 17 en versiones anteriores; aquí hay %1.</translation>
    </message>
    <message>
        <source>FSRS parameter w%1 is not a finite number.</source>
        <translation>El parámetro w%1 de FSRS no es un número finito.</translation>
    </message>
    <message>
        <source>Learning steps are at most 100 delays greater than 0.</source>
        <translation>Los pasos de aprendizaje son como máximo 100 esperas mayores que 0.</translation>
    </message>
    <message>
        <source>The desired retention is a number above 0 and at most 1.</source>
        <translation>La retención deseada es un número mayor que 0 y de 1 como máximo.</translation>
    </message>
    <message>
        <source>The maximum interval is 1 to 36500 days.</source>
        <translation>El intervalo máximo va de 1 a 36500 días.</translation>
    </message>
    <message>
        <source>The day rolls over at an hour from 0 to 23 of a known time zone.</source>
        <translation>El día cambia a una hora de 0 a 23 de una zona horaria conocida.</translation>
    </message>
</context>
<context>
    <name>archdeck::CaseStudy</name>
    <message>
        <source>waits for the answer</source>
        <translation>espera la respuesta</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asíncrona</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>en streaming</translation>
    </message>
    <message>
        <source>in batches</source>
        <translation>por lotes</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>Diseño sin título</translation>
    </message>
    <message>
        <source>Diagram of %1</source>
        <translation>Diagrama de %1</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagrama</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Request paths</source>
        <translation>Rutas de solicitud</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Trata de</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>For</source>
        <translation>A favor</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>En contra</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>open</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Switch when</source>
        <translation>Cambiar cuando</translation>
    </message>
    <message>
        <source>Notes on the canvas are not shown without the picture.</source>
        <translation>Las notas del lienzo no se muestran sin la imagen.</translation>
    </message>
    <message>
        <source>rests on assumed values</source>
        <translation>se basa en valores supuestos</translation>
    </message>
    <message>
        <source>%1; rests on assumed values</source>
        <translation>%1; se basa en valores supuestos</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Todas las solicitudes</translation>
    </message>
    <message>
        <source>Request path</source>
        <translation>Ruta de solicitud</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Utilización</translation>
    </message>
    <message>
        <source>Full at</source>
        <translation>Se satura a</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Réplicas</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Coste al mes</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Times of the request paths</source>
        <translation>Tiempos de las rutas de solicitud</translation>
    </message>
    <message>
        <source>Load and cost of the components</source>
        <translation>Carga y coste de los componentes</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Fórmulas</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Closed-form queueing: every component is a station with several servers (M/M/c, corrected for the variability of its service times), and LLM servers are limited by compute, sequences and KV cache. Percentiles take the stations as independent and are approximate. Nothing here was measured.</source>
        <translation>Teoría de colas en forma cerrada: cada componente es una estación con varios servidores (M/M/c, corregido por la variabilidad de sus tiempos de servicio), y los servidores de LLM están limitados por el cómputo, las secuencias y la KV cache. Los percentiles suponen que las estaciones son independientes y son aproximados. Nada de esto se ha medido.</translation>
    </message>
</context>
<context>
    <name>archdeck::Catalog</name>
    <message>
        <source>%1unknown key &quot;%2&quot;</source>
        <translation>%1clave desconocida “%2”</translation>
    </message>
    <message>
        <source>%1needs a snake-case &quot;key&quot; and a &quot;label&quot;</source>
        <translation>%1necesita una “key” en snake_case y una “label”</translation>
    </message>
    <message>
        <source>%1unknown type &quot;%2&quot;</source>
        <translation>%1tipo desconocido “%2”</translation>
    </message>
    <message>
        <source>%1only a &quot;choice&quot; has &quot;choices&quot;, and it needs them</source>
        <translation>%1solo un “choice” tiene “choices”, y los necesita</translation>
    </message>
    <message>
        <source>&quot;id&quot; is &quot;%1&quot; but has to be the file&apos;s name, &quot;%2&quot;</source>
        <translation>“id” es “%1”, pero debe ser el nombre del archivo, “%2”</translation>
    </message>
    <message>
        <source>unknown family &quot;%1&quot;</source>
        <translation>familia desconocida “%1”</translation>
    </message>
    <message>
        <source>&quot;name&quot; and &quot;summary&quot; are needed</source>
        <translation>se necesitan “name” y “summary”</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>&quot;symbol&quot; has no shapes</source>
        <translation>“symbol” no tiene formas</translation>
    </message>
    <message>
        <source>wrong count of numbers</source>
        <translation>cantidad de números incorrecta</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>broken path &quot;%1&quot;</source>
        <translation>trazado incorrecto “%1”</translation>
    </message>
    <message>
        <source>unknown shape &quot;%1&quot;</source>
        <translation>forma desconocida “%1”</translation>
    </message>
    <message>
        <source>needs exactly one shape</source>
        <translation>necesita exactamente una forma</translation>
    </message>
    <message>
        <source>is empty or leaves the range 2 to 22</source>
        <translation>está vacío o se sale del rango de 2 a 22</translation>
    </message>
    <message>
        <source>the kind &quot;%1&quot; is missing</source>
        <translation>falta el tipo “%1”</translation>
    </message>
    <message>
        <source>%1: &quot;name&quot; and &quot;summary&quot; are needed</source>
        <translation>%1: se necesitan “name” y “summary”</translation>
    </message>
    <message>
        <source>the label &quot;%1&quot; is missing</source>
        <translation>falta la etiqueta “%1”</translation>
    </message>
</context>
<context>
    <name>archdeck::CheatSheet</name>
    <message>
        <source>There is no cheat sheet in “%1”. Choose one of these: %2.</source>
        <translation>No hay ninguna hoja de referencia en “%1”. Elija una de estas: %2.</translation>
    </message>
    <message>
        <source>A text of “%1” is longer than %2 characters.</source>
        <translation>Un texto de “%1” supera los %2 caracteres.</translation>
    </message>
    <message>
        <source>The source “%1” is not in the list of sources.</source>
        <translation>La fuente “%1” no está en la lista de fuentes.</translation>
    </message>
    <message>
        <source>Minutes are written as “12–25”, between 0 and %1.</source>
        <translation>Los minutos se escriben como “12–25”, entre 0 y %1.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 leaves.</source>
        <translation>“%1” tiene más de %2 hojas.</translation>
    </message>
    <message>
        <source>A leaf of “%1” is not “evidence | cause | first move”.</source>
        <translation>Una hoja de “%1” no tiene la forma “indicio | causa | primer paso”.</translation>
    </message>
    <message>
        <source>%1: the diagram is too large for the cheat sheet; its text would be under 8 pt. Take components away.</source>
        <translation>%1: el diagrama es demasiado grande para la hoja de referencia; su texto quedaría por debajo de 8 pt. Quite componentes.</translation>
    </message>
</context>
<context>
    <name>archdeck::ColourField</name>
    <message>
        <source>Slate</source>
        <translation>Pizarra</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Celeste</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Púrpura</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde azulado</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>Piedra</translation>
    </message>
    <message>
        <source>By the design</source>
        <translation>Según el diseño</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Otro color…</translation>
    </message>
    <message>
        <source>Another colour: %1</source>
        <translation>Otro color: %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
</context>
<context>
    <name>archdeck::CommandLine</name>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>use this library instead of the one in the data folder</source>
        <translation>usa esta biblioteca en lugar de la que está en la carpeta de datos</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>imprime JSON</translation>
    </message>
    <message>
        <source>show the messages of the libraries in use</source>
        <translation>muestra los mensajes de las bibliotecas de software utilizadas</translation>
    </message>
    <message>
        <source>show help and do nothing else; also -h</source>
        <translation>muestra la ayuda y no hace nada más; también -h</translation>
    </message>
    <message>
        <source>there is no command %1; &quot;archdeck-cli help&quot; lists them</source>
        <translation>no existe la orden %1; “archdeck-cli help” las enumera</translation>
    </message>
    <message>
        <source>there is no option %1 before the command</source>
        <translation>no existe la opción %1 antes de la orden</translation>
    </message>
    <message>
        <source>there is no option %1; see &quot;archdeck-cli help %2&quot;</source>
        <translation>no existe la opción %1; consulte “archdeck-cli help %2”</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 aparece dos veces</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 no admite ningún valor</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2</source>
        <translation>%1 necesita un valor: %1 %2</translation>
    </message>
    <message>
        <source>%1 needs a value that is not empty</source>
        <translation>%1 necesita un valor que no esté vacío</translation>
    </message>
    <message>
        <source>Wrote %1 (%2).</source>
        <translation>Se escribió %1 (%2).</translation>
    </message>
    <message>
        <source>write a verified backup of the library beside it</source>
        <translation>escribe junto a la biblioteca una copia de seguridad verificada</translation>
    </message>
    <message>
        <source>--language is one of %1, not %2</source>
        <translation>--language es uno de %1, no %2</translation>
    </message>
    <message>
        <source>Wrote %1 (%2 pages, %3).</source>
        <translation>Se escribió %1 (%2 páginas, %3).</translation>
    </message>
    <message>
        <source>where to? usage: archdeck-cli cheatsheet --to FILE.pdf</source>
        <translation>¿dónde? uso: archdeck-cli cheatsheet --to ARCHIVO.pdf</translation>
    </message>
    <message>
        <source>a cheat sheet is a PDF document: end the name %1 in .pdf</source>
        <translation>una hoja de referencia es un documento PDF: termine el nombre %1 en .pdf</translation>
    </message>
    <message>
        <source>--to FILE.pdf</source>
        <translation>--to ARCHIVO.pdf</translation>
    </message>
    <message>
        <source>write a cheat sheet for the interview as a PDF document</source>
        <translation>escribe una hoja de referencia para la entrevista como documento PDF</translation>
    </message>
    <message>
        <source>the PDF file to write</source>
        <translation>el archivo PDF que se escribirá</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>IDIOMA</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problemas</translation>
    </message>
    <message>
        <source>%1 is sound.</source>
        <translation>%1 está en buen estado.</translation>
    </message>
    <message>
        <source>%1 has problems. &quot;archdeck-cli restore&quot; puts the newest backup in its place.</source>
        <translation>%1 tiene problemas. “archdeck-cli restore” pone en su lugar la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>look for damage in the library and its backups</source>
        <translation>busca daños en la biblioteca y en sus copias de seguridad</translation>
    </message>
    <message>
        <source>DECK</source>
        <translation>MAZO</translation>
    </message>
    <message>
        <source>CARDS</source>
        <translation>TARJETAS</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NUEVAS</translation>
    </message>
    <message>
        <source>LEARNING</source>
        <translation>EN APRENDIZAJE</translation>
    </message>
    <message>
        <source>TO REVIEW</source>
        <translation>PARA REPASAR</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TÍTULO</translation>
    </message>
    <message>
        <source>list the decks</source>
        <translation>enumera los mazos</translation>
    </message>
    <message>
        <source>DESIGN</source>
        <translation>DISEÑO</translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation>ORIGEN</translation>
    </message>
    <message>
        <source>COMPONENTS</source>
        <translation>COMPONENTES</translation>
    </message>
    <message>
        <source>CONNECTIONS</source>
        <translation>CONEXIONES</translation>
    </message>
    <message>
        <source>TRADE-OFFS</source>
        <translation>COMPROMISOS</translation>
    </message>
    <message>
        <source>own</source>
        <translation>propio</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>list the designs</source>
        <translation>enumera los diseños</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>En aprendizaje</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Para repasar</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The next learning card is due at %1.</source>
        <translation>La próxima tarjeta en aprendizaje toca a las %1.</translation>
    </message>
    <message>
        <source>count the cards that can be studied today</source>
        <translation>cuenta las tarjetas que se pueden estudiar hoy</translation>
    </message>
    <message>
        <source>--to - needs --format</source>
        <translation>--to - necesita --format</translation>
    </message>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 solo se puede leer</translation>
    </message>
    <message>
        <source>--scale is a number from 0.1 to 16, not %1</source>
        <translation>--scale es un número de 0.1 a 16, no %1</translation>
    </message>
    <message>
        <source>Wrote %1 (%2, %3).</source>
        <translation>Se escribió %1 (%2, %3).</translation>
    </message>
    <message>
        <source>where to? usage: archdeck-cli export DESIGN --to FILE</source>
        <translation>¿dónde? uso: archdeck-cli export DISEÑO --to ARCHIVO</translation>
    </message>
    <message>
        <source>--json and --to - exclude each other</source>
        <translation>--json y --to - se excluyen</translation>
    </message>
    <message>
        <source>DESIGN --to FILE</source>
        <translation>DISEÑO --to ARCHIVO</translation>
    </message>
    <message>
        <source>write a design as a file (%1)</source>
        <translation>escribe un diseño como archivo (%1)</translation>
    </message>
    <message>
        <source>the file to write; - for standard output</source>
        <translation>el archivo que se escribirá; - para la salida estándar</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMATO</translation>
    </message>
    <message>
        <source>one of %1; without it, by the suffix of FILE</source>
        <translation>uno de %1; si falta, según la extensión de ARCHIVO</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NÚMERO</translation>
    </message>
    <message>
        <source>png: pixels per unit, 0.1 to 16; 2 without it</source>
        <translation>png: píxeles por unidad, de 0.1 a 16; 2 si falta</translation>
    </message>
    <message>
        <source>Exit codes:
  0  done
  1  check found problems
  2  wrong command line
  3  no such design, file or backup, or a name that fits several designs
  4  wrong input
  5  another program has the library open
  6  reading or writing failed, or there is no space left
  7  the library is damaged, of a newer version, or not a library
  8  Archdeck or one of its parts failed
</source>
        <translation>Códigos de salida:
  0  terminado
  1  check encontró problemas
  2  línea de órdenes incorrecta
  3  no existe ese diseño, archivo o copia, o el nombre corresponde a varios diseños
  4  entrada incorrecta
  5  otro programa tiene abierta la biblioteca
  6  falló la lectura o la escritura, o no queda espacio
  7  la biblioteca está dañada, es de una versión más reciente o no es una biblioteca
  8  falló Archdeck o una de sus partes
</translation>
    </message>
    <message>
        <source>Archdeck&apos;s designs, decks and library without a window.</source>
        <translation>Los diseños, los mazos y la biblioteca de Archdeck sin ventana.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Órdenes:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Opciones de todas las órdenes:</translation>
    </message>
    <message>
        <source>DESIGN is an id, the folder name of a reference design, or a title that only one design has.</source>
        <translation>DISEÑO es un id, el nombre de la carpeta de un diseño de referencia o un título que solo tiene un diseño.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>[COMMAND]</source>
        <translation>[ORDEN]</translation>
    </message>
    <message>
        <source>show all commands, or how to use one of them</source>
        <translation>muestra todas las órdenes, o cómo se usa una de ellas</translation>
    </message>
    <message>
        <source>Imported %1 as %2 (%3 components, %4 connections).</source>
        <translation>Se importó %1 como %2 (%3 componentes, %4 conexiones).</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>of the design, instead of the one in the file</source>
        <translation>del diseño, en lugar del que figura en el archivo</translation>
    </message>
    <message>
        <source>%1 (%2, edited %3)</source>
        <translation>%1 (%2, modificado el %3)</translation>
    </message>
    <message>
        <source>shipped content: %1</source>
        <translation>contenido incluido: %1</translation>
    </message>
    <message>
        <source>there is no design %1; &quot;archdeck-cli designs&quot; lists them</source>
        <translation>no existe el diseño %1; “archdeck-cli designs” los enumera</translation>
    </message>
    <message>
        <source>%1 designs have the title %2; choose one by its id: %3</source>
        <translation>%1 diseños tienen el título %2; elija uno por su id: %3</translation>
    </message>
    <message>
        <source>something is missing; usage: archdeck-cli %1 %2</source>
        <translation>falta algo; uso: archdeck-cli %1 %2</translation>
    </message>
    <message>
        <source>what is %1?; see &quot;archdeck-cli help %2&quot;</source>
        <translation>¿qué es %1?; consulte “archdeck-cli help %2”</translation>
    </message>
    <message>
        <source>which command? &quot;archdeck-cli help&quot; lists them</source>
        <translation>¿qué orden? “archdeck-cli help” las enumera</translation>
    </message>
    <message>
        <source>standard output can&apos;t be written: %1</source>
        <translation>no se puede escribir en la salida estándar: %1</translation>
    </message>
    <message>
        <source>1 reference design</source>
        <translation>1 diseño de referencia</translation>
    </message>
    <message>
        <source>%1 reference designs</source>
        <translation>%1 diseños de referencia</translation>
    </message>
    <message>
        <source>1 design</source>
        <translation>1 diseño</translation>
    </message>
    <message>
        <source>%1 designs</source>
        <translation>%1 diseños</translation>
    </message>
    <message>
        <source>where to? usage: archdeck-cli portfolio --to FILE.pdf [DESIGN...]</source>
        <translation>¿dónde? uso: archdeck-cli portfolio --to ARCHIVO.pdf [DISEÑO...]</translation>
    </message>
    <message>
        <source>a portfolio is a PDF document: end the name %1 in .pdf</source>
        <translation>un portafolio es un documento PDF: termine el nombre %1 en .pdf</translation>
    </message>
    <message>
        <source>--to FILE.pdf [DESIGN...]</source>
        <translation>--to ARCHIVO.pdf [DISEÑO...]</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>of the document</source>
        <translation>del documento</translation>
    </message>
    <message>
        <source>there is no backup in %1</source>
        <translation>no hay ninguna copia de seguridad en %1</translation>
    </message>
    <message>
        <source>Restored %1 from %2.</source>
        <translation>Se restauró %1 a partir de %2.</translation>
    </message>
    <message>
        <source>The library from before is kept as %1.</source>
        <translation>La biblioteca anterior se conserva como %1.</translation>
    </message>
    <message>
        <source>Saved %1 rows; %2 are missing.</source>
        <translation>Se guardaron %1 filas; faltan %2.</translation>
    </message>
    <message>
        <source>The design %1 lost elements.</source>
        <translation>El diseño %1 perdió elementos.</translation>
    </message>
    <message>
        <source>They are in the new library %1; %2 was only read.</source>
        <translation>Están en la biblioteca nueva %1; %2 solo se leyó.</translation>
    </message>
    <message>
        <source>%1 is in order again; the damaged file is kept as %2.</source>
        <translation>%1 vuelve a estar en orden; el archivo dañado se conserva como %2.</translation>
    </message>
    <message>
        <source>what is %1? --salvage and --list take no backup</source>
        <translation>¿qué es %1? --salvage y --list no admiten ninguna copia de seguridad</translation>
    </message>
    <message>
        <source>--salvage and --list exclude each other</source>
        <translation>--salvage y --list se excluyen</translation>
    </message>
    <message>
        <source>--to goes with --salvage</source>
        <translation>--to acompaña a --salvage</translation>
    </message>
    <message>
        <source>[BACKUP]</source>
        <translation>[COPIA]</translation>
    </message>
    <message>
        <source>put a backup in the library&apos;s place (the newest by default), or save what can be read of a damaged library</source>
        <translation>pone una copia de seguridad en el lugar de la biblioteca (si no se indica, la más reciente) o guarda lo que se pueda leer de una biblioteca dañada</translation>
    </message>
    <message>
        <source>only list the backups, newest first</source>
        <translation>solo enumera las copias de seguridad, empezando por la más reciente</translation>
    </message>
    <message>
        <source>read the library row by row into a new one that takes its place</source>
        <translation>lee la biblioteca fila por fila y crea una nueva que ocupa su lugar</translation>
    </message>
    <message>
        <source>with --salvage: write there and leave the library alone</source>
        <translation>con --salvage: escribe ahí y no toca la biblioteca</translation>
    </message>
    <message>
        <source>standard input can&apos;t be read: %1</source>
        <translation>no se puede leer la entrada estándar: %1</translation>
    </message>
    <message>
        <source>schedule histories of answers: one JSON document a line in, one line out</source>
        <translation>programa historiales de respuestas: un documento JSON por línea de entrada, una línea de salida</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>imprime la versión</translation>
    </message>
    <message>
        <source>without your weakest cards: %1</source>
        <translation>sin sus tarjetas más débiles: %1</translation>
    </message>
    <message>
        <source>without your weakest cards: there is no library %1</source>
        <translation>sin sus tarjetas más débiles: no existe la biblioteca %1</translation>
    </message>
    <message>
        <source>en or es; else that of the profile</source>
        <translation>en o es; si falta, el del perfil</translation>
    </message>
    <message>
        <source>%1 compared with %2: %3 % (components %4 %, connections %5 %)</source>
        <translation>%1 en comparación con %2: %3 % (componentes %4 %, conexiones %5 %)</translation>
    </message>
    <message>
        <source>%1 (dismissed)</source>
        <translation>%1 (descartada)</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>No hay ninguna diferencia.</translation>
    </message>
    <message>
        <source>A B</source>
        <translation>A B</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 páginas</translation>
    </message>
    <message>
        <source>Wrote %1 (%2, %3, %4).</source>
        <translation>Se escribió %1 (%2, %3, %4).</translation>
    </message>
    <message>
        <source>there is no design of your own to put into a portfolio yet: draw or import one, name a design, or print the references with --references</source>
        <translation>todavía no hay ningún diseño propio que poner en un portafolio: dibuje o importe uno, nombre un diseño o imprima los de referencia con --references</translation>
    </message>
    <message>
        <source>write your own designs, or those named, as one PDF document</source>
        <translation>escribe los diseños propios, o los indicados, en un solo documento PDF</translation>
    </message>
    <message>
        <source>all references, after the designs named</source>
        <translation>todos los de referencia, después de los diseños indicados</translation>
    </message>
    <message>
        <source>one page for each design, without a front</source>
        <translation>una página por diseño, sin portada</translation>
    </message>
    <message>
        <source>on the front and in the document&apos;s properties; else the name in the profile</source>
        <translation>en la portada y en las propiedades del documento; si falta, el nombre del perfil</translation>
    </message>
    <message>
        <source>--load-factor is a number from 0.001 to 1000000, not %1</source>
        <translation>--load-factor es un número de 0.001 a 1000000, no %1</translation>
    </message>
    <message>
        <source>The design says nothing of its load: set users and actions per user, or requests per second.</source>
        <translation>El diseño no dice nada de su carga: indique los usuarios y las acciones por usuario, o las solicitudes por segundo.</translation>
    </message>
    <message>
        <source>%1 at peak, %2 on average; %3 a month, %4 per 1,000 requests</source>
        <translation>%1 en el pico, %2 de media; %3 al mes, %4 por 1000 solicitudes</translation>
    </message>
    <message>
        <source>COMPONENT</source>
        <translation>COMPONENTE</translation>
    </message>
    <message>
        <source>LOAD</source>
        <translation>CARGA</translation>
    </message>
    <message>
        <source>REPLICAS</source>
        <translation>RÉPLICAS</translation>
    </message>
    <message>
        <source>NEEDED</source>
        <translation>NECESARIAS</translation>
    </message>
    <message>
        <source>WAIT</source>
        <translation>ESPERA</translation>
    </message>
    <message>
        <source>RESPONSE</source>
        <translation>RESPUESTA</translation>
    </message>
    <message>
        <source>COST A MONTH</source>
        <translation>COSTE AL MES</translation>
    </message>
    <message>
        <source>FULL AT</source>
        <translation>SE SATURA A</translation>
    </message>
    <message>
        <source>UTILISATION</source>
        <translation>UTILIZACIÓN</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>RUTA</translation>
    </message>
    <message>
        <source>MEAN</source>
        <translation>MEDIA</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>AVAILABILITY</source>
        <translation>DISPONIBILIDAD</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Todas las conexiones</translation>
    </message>
    <message>
        <source>Percentiles are approximate: components are taken as independent.</source>
        <translation>Los percentiles son aproximados: se supone que los componentes son independientes.</translation>
    </message>
    <message>
        <source> Compute holds it back.</source>
        <translation> Lo frena el cómputo.</translation>
    </message>
    <message>
        <source> Its sequence slots hold it back.</source>
        <translation> Lo frenan sus plazas de secuencia.</translation>
    </message>
    <message>
        <source> Its KV cache holds it back.</source>
        <translation> Lo frena su KV cache.</translation>
    </message>
    <message>
        <source>%1 is overloaded: it is full at %2 of the design.</source>
        <translation>%1 está sobrecargado: se satura a %2 del diseño.</translation>
    </message>
    <message>
        <source>%1 is full first, at %2 of the design.</source>
        <translation>%1 se satura primero, a %2 del diseño.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>  error: %1</source>
        <translation>  error: %1</translation>
    </message>
    <message>
        <source>  warning: %1</source>
        <translation>  aviso: %1</translation>
    </message>
    <message>
        <source>Assumed, since nobody entered it</source>
        <translation>Supuesto, porque nadie lo indicó</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Diseño</translation>
    </message>
    <message>
        <source>estimate for this many times the load; 1 without it</source>
        <translation>estima para este múltiplo de la carga; 1 si falta</translation>
    </message>
    <message>
        <source>%1 at peak, %2 on average; %3 a month</source>
        <translation>%1 en el pico, %2 de media; %3 al mes</translation>
    </message>
    <message>
        <source>Standard input can&apos;t be read.</source>
        <translation>No se puede leer la entrada estándar.</translation>
    </message>
    <message>
        <source>Standard input holds too much.</source>
        <translation>La entrada estándar contiene demasiados datos.</translation>
    </message>
    <message>
        <source>writing to - needs --to</source>
        <translation>para escribir en - hace falta --to</translation>
    </message>
    <message>
        <source>--page is a number from 1 to %1, not %2</source>
        <translation>--page es un número de 1 a %1, no %2</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n page(s); the first is converted. Choose another one with --page.</source>
        <translation>
            <numerusform>El archivo tiene %n página; se convierte la primera. Elija otra con --page.</numerusform>
            <numerusform>El archivo tiene %n páginas; se convierte la primera. Elija otra con --page.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote %1: %2.</source>
        <translation>Se escribió %1: %2.</translation>
    </message>
    <message>
        <source>--json and writing to - exclude each other</source>
        <translation>--json y escribir en - se excluyen</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>entrada estándar</translation>
    </message>
    <message>
        <source>IN OUT</source>
        <translation>ENTRADA SALIDA</translation>
    </message>
    <message>
        <source>read one file and write another, without the library</source>
        <translation>lee un archivo y escribe otro, sin la biblioteca</translation>
    </message>
    <message>
        <source>one of %1; without it, by content and suffix of IN</source>
        <translation>uno de %1; si falta, según el contenido y la extensión de ENTRADA</translation>
    </message>
    <message>
        <source>one of %1; without it, by the suffix of OUT</source>
        <translation>uno de %1; si falta, según la extensión de SALIDA</translation>
    </message>
    <message>
        <source>of a file with several drawings; 1 without it</source>
        <translation>de un archivo con varios dibujos; 1 si falta</translation>
    </message>
    <message>
        <source>say what B added to, removed from and changed in A</source>
        <translation>indica qué añadió, quitó y cambió B respecto de A</translation>
    </message>
    <message numerus="yes">
        <source>--title is for files with one drawing; this one has %n.</source>
        <translation>
            <numerusform>--title es para archivos con un solo dibujo; este tiene %n.</numerusform>
            <numerusform>--title es para archivos con un solo dibujo; este tiene %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>read a file of any known format as new designs</source>
        <translation>lee un archivo de cualquier formato conocido como diseños nuevos</translation>
    </message>
    <message>
        <source>--engine is one of %1, not %2</source>
        <translation>--engine es uno de %1, no %2</translation>
    </message>
    <message>
        <source>There is no component or group named &quot;%1&quot;.</source>
        <translation>No hay ningún componente ni grupo llamado “%1”.</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Ordenar</translation>
    </message>
    <message numerus="yes">
        <source>Laid out %n component(s) with %1;</source>
        <translation>
            <numerusform>Se ordenó %n componente con %1;</numerusform>
            <numerusform>Se ordenaron %n componentes con %1;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved.</source>
        <translation>
            <numerusform>%n cambió de sitio.</numerusform>
            <numerusform>%n cambiaron de sitio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>Se escribió %1.</translation>
    </message>
    <message>
        <source>where to? a file is laid out with --to FILE</source>
        <translation>¿dónde? un archivo se ordena con --to ARCHIVO</translation>
    </message>
    <message>
        <source>lay out a design of the library, or a file</source>
        <translation>ordena un diseño de la biblioteca o un archivo</translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation>MOTOR</translation>
    </message>
    <message>
        <source>one of %1; dot without it</source>
        <translation>uno de %1; dot si falta</translation>
    </message>
    <message>
        <source>NAMES</source>
        <translation>NOMBRES</translation>
    </message>
    <message>
        <source>labels or keys of what gets a new place, separated by commas; the rest stays</source>
        <translation>etiquetas o claves de lo que cambia de sitio, separadas por comas; lo demás se queda donde está</translation>
    </message>
    <message>
        <source>write the result as this file; without it the design in the library changes</source>
        <translation>escribe el resultado en este archivo; si falta, cambia el diseño de la biblioteca</translation>
    </message>
    <message>
        <source>%1 (%2 components, %3 connections)</source>
        <translation>%1 (%2 componentes, %3 conexiones)</translation>
    </message>
    <message>
        <source>compare a design or file with another</source>
        <translation>compara un diseño o archivo con otro</translation>
    </message>
    <message>
        <source>compute load, times and cost of a design or of a file</source>
        <translation>calcula carga, tiempos y coste de un diseño o de un archivo</translation>
    </message>
</context>
<context>
    <name>archdeck::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>Buscar cualquier cosa</translation>
    </message>
    <message>
        <source>Find an action, a component, a design or a deck</source>
        <translation>Buscar una acción, un componente, un diseño o un mazo</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Nothing has all of these words in its name. Try fewer letters.</source>
        <translation>Ningún nombre contiene todas estas palabras. Pruebe con menos letras.</translation>
    </message>
</context>
<context>
    <name>archdeck::Compare</name>
    <message>
        <source>Other kind: %1 (%2) stands for %3 (%4)</source>
        <translation>Otro tipo: %1 (%2) ocupa el lugar de %3 (%4)</translation>
    </message>
    <message>
        <source>Missing: %1 (%2)</source>
        <translation>Falta: %1 (%2)</translation>
    </message>
    <message>
        <source>Extra: %1 (%2)</source>
        <translation>Sobra: %1 (%2)</translation>
    </message>
    <message>
        <source>Reversed connection: it runs from %1 to %2</source>
        <translation>Conexión invertida: va de %1 a %2</translation>
    </message>
    <message>
        <source>Missing connection: from %1 to %2</source>
        <translation>Falta una conexión: de %1 a %2</translation>
    </message>
    <message>
        <source>Extra connection: from %1 to %2</source>
        <translation>Sobra una conexión: de %1 a %2</translation>
    </message>
    <message>
        <source>%1 (yours: %2)</source>
        <translation>%1 (el suyo: %2)</translation>
    </message>
    <message>
        <source>%1 (there: %2)</source>
        <translation>%1 (allí: %2)</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;</source>
        <translation>%1, “%2”</translation>
    </message>
    <message>
        <source>%1 in general: %2</source>
        <translation>%1 en general: %2</translation>
    </message>
    <message>
        <source>Why %1: %2</source>
        <translation>Por qué %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>archdeck::ComparisonController</name>
    <message>
        <source>%1 (case study)</source>
        <translation>%1 (caso práctico)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare this design with</source>
        <translation>Comparar este diseño con</translation>
    </message>
    <message>
        <source>The cards of these gaps are in the deck already.</source>
        <translation>Las tarjetas de estas lagunas ya están en el mazo.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards made. They come with the next reviews.</source>
        <translation>
            <numerusform>Se creó %n tarjeta. Aparecerá en los próximos repasos.</numerusform>
            <numerusform>Se crearon %n tarjetas. Aparecerán en los próximos repasos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Repasar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps are left for later.</source>
        <translation>
            <numerusform>Queda %n laguna para después.</numerusform>
            <numerusform>Quedan %n lagunas para después.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your drawing has %n components so far. Comparing it shows the whole reference.</source>
        <translation>
            <numerusform>Su dibujo tiene %n componente hasta ahora. Al compararlo se muestra la referencia entera.</numerusform>
            <numerusform>Su dibujo tiene %n componentes hasta ahora. Al compararlo se muestra la referencia entera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep drawing</source>
        <translation>Seguir dibujando</translation>
    </message>
    <message>
        <source>Just show me</source>
        <translation>Solo mostrarla</translation>
    </message>
</context>
<context>
    <name>archdeck::ComparisonPanel</name>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Cerrar la comparación</translation>
    </message>
    <message>
        <source>Draw it</source>
        <translation>Dibujarlo</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Mine is right: count this difference as right, with the reason</source>
        <translation>La mía es correcta: contar esta diferencia como acierto, con el motivo</translation>
    </message>
    <message>
        <source>Undo the dismissal</source>
        <translation>Deshacer el descarte</translation>
    </message>
    <message>
        <source>Mine is right, because …</source>
        <translation>La mía es correcta, porque…</translation>
    </message>
    <message>
        <source>Mine is right, because</source>
        <translation>La mía es correcta, porque</translation>
    </message>
    <message>
        <source>The reason that you would give an interviewer</source>
        <translation>El motivo que daría a un entrevistador</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>En comparación con %1</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>Puntuación: %1</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>%1, dismissed</source>
        <translation>%1, descartada</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing to compare yet.</source>
        <translation>Todavía no hay nada que comparar.</translation>
    </message>
    <message>
        <source>No differences: everything of the reference is there.</source>
        <translation>Sin diferencias: está todo lo de la referencia.</translation>
    </message>
    <message>
        <source>Mine is right, because %1</source>
        <translation>La mía es correcta, porque %1</translation>
    </message>
    <message>
        <source>Make %1 of %2</source>
        <comment>cards of gaps</comment>
        <translation>Crear %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n tarjeta</numerusform>
            <numerusform>%n tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n laguna</numerusform>
            <numerusform>%n lagunas</numerusform>
        </translation>
    </message>
    <message>
        <source>No more cards to make</source>
        <translation>No hay más tarjetas que crear</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartadas</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>name of an earlier state</comment>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Removed since</source>
        <translation>Quitado desde entonces</translation>
    </message>
    <message>
        <source>Added since</source>
        <translation>Añadido desde entonces</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambiado desde entonces</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Nothing was added, removed or changed since. Where things stand doesn&apos;t count.</source>
        <translation>Desde entonces no se añadió, quitó ni cambió nada. La posición de los elementos no cuenta.</translation>
    </message>
</context>
<context>
    <name>archdeck::ComponentEstimatePage</name>
    <message>
        <source>One replica less</source>
        <translation>Una réplica menos</translation>
    </message>
    <message>
        <source>One replica more</source>
        <translation>Una réplica más</translation>
    </message>
    <message>
        <source>One replica less (− on the canvas)</source>
        <translation>Una réplica menos (− en el lienzo)</translation>
    </message>
    <message>
        <source>One replica more (+ on the canvas)</source>
        <translation>Una réplica más (+ en el lienzo)</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Réplicas</translation>
    </message>
    <message>
        <source>Limits of the LLM server</source>
        <translation>Límites del servidor de LLM</translation>
    </message>
    <message>
        <source>The design has no load yet. Click the empty canvas and set users or a rate.</source>
        <translation>El diseño todavía no tiene carga. Haga clic en el lienzo vacío e indique los usuarios o una tasa.</translation>
    </message>
    <message>
        <source>No request reaches this component, or it does no work of its own.</source>
        <translation>Ninguna solicitud llega a este componente, o este no hace trabajo propio.</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Utilización</translation>
    </message>
    <message>
        <source>Just right: at most %1 used.</source>
        <translation>Justo lo necesario: se usa como máximo el %1.</translation>
    </message>
    <message>
        <source>1 replica is enough for %1.</source>
        <translation>1 réplica basta para %1.</translation>
    </message>
    <message>
        <source>%1 replicas are enough for %2.</source>
        <translation>%1 réplicas bastan para %2.</translation>
    </message>
    <message>
        <source>Needs %1 replicas for %2.</source>
        <translation>Necesita %1 réplicas para %2.</translation>
    </message>
    <message>
        <source>Set %1 replicas</source>
        <translation>Poner %1 réplicas</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Requests that arrive here at peak</source>
        <translation>Solicitudes que llegan aquí en el pico</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Mean time in the queue</source>
        <translation>Tiempo medio en la cola</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Mean time of one request without waiting</source>
        <translation>Tiempo medio de una solicitud sin esperar</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Wait and service</source>
        <translation>Espera y servicio</translation>
    </message>
    <message>
        <source>Full at</source>
        <translation>Se satura a</translation>
    </message>
    <message>
        <source>Requests of the design at which it saturates</source>
        <translation>Solicitudes del diseño con las que se satura</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Coste al mes</translation>
    </message>
    <message>
        <source>Its share of the design&apos;s cost in parentheses</source>
        <translation>Entre paréntesis, su parte del coste del diseño</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Cómputo</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Secuencias</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Tiempo hasta el primer token</translation>
    </message>
    <message>
        <source>Mean, with the wait</source>
        <translation>Media, con la espera</translation>
    </message>
    <message>
        <source>Time per token</source>
        <translation>Tiempo por token</translation>
    </message>
    <message>
        <source>At this load</source>
        <translation>Con esta carga</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>Of one prompt, after prefix hits</source>
        <translation>De un prompt, descontados los aciertos de prefijo</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Mean sequences in one replica</source>
        <translation>Media de secuencias en una réplica</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>That fit into one replica</source>
        <translation>Que caben en una réplica</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>How much of each is in use. Sequences and KV cache fill faster than the load grows; the server is full when the first of the three is.</source>
        <translation>Cuánto se usa de cada uno. Las secuencias y la KV cache se llenan más deprisa de lo que crece la carga; el servidor se satura cuando se llena el primero de los tres.</translation>
    </message>
</context>
<context>
    <name>archdeck::ComponentProperties</name>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>What it does here, and what it must not do</source>
        <translation>Qué hace aquí y qué no debe hacer</translation>
    </message>
    <message>
        <source>Change properties</source>
        <translation>Cambiar propiedades</translation>
    </message>
</context>
<context>
    <name>archdeck::ConnectGesture</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Release to add a connected component</source>
        <translation>Suelte para añadir un componente conectado</translation>
    </message>
</context>
<context>
    <name>archdeck::ConnectionActions</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Invertir</translation>
    </message>
    <message>
        <source>Clear pinned corners</source>
        <translation>Soltar las esquinas fijadas</translation>
    </message>
    <message>
        <source>Free fixed ends</source>
        <translation>Liberar los extremos fijos</translation>
    </message>
    <message>
        <source>Orthogonal line</source>
        <translation>Línea ortogonal</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>Línea recta</translation>
    </message>
    <message>
        <source>Curved line</source>
        <translation>Línea curva</translation>
    </message>
    <message>
        <source>Arrow at the end</source>
        <translation>Flecha al final</translation>
    </message>
    <message>
        <source>Arrows at both ends</source>
        <translation>Flechas en ambos extremos</translation>
    </message>
    <message>
        <source>No arrows</source>
        <translation>Sin flechas</translation>
    </message>
</context>
<context>
    <name>archdeck::ConnectionEstimatePage</name>
    <message>
        <source>After the calls before it</source>
        <translation>Después de las llamadas anteriores</translation>
    </message>
    <message>
        <source>With others of its caller, in parallel</source>
        <translation>En paralelo con otras de quien llama</translation>
    </message>
    <message>
        <source>Calls for each request that arrives at its start: 0.3 is every third request or so, 2 is two calls each.</source>
        <translation>Llamadas por cada solicitud que llega a su origen: 0.3 es más o menos una de cada tres solicitudes; 2 son dos llamadas por solicitud.</translation>
    </message>
</context>
<context>
    <name>archdeck::ConnectionProperties</name>
    <message>
        <source>Synchronous</source>
        <translation>Síncrona</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asíncrona</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Por lotes</translation>
    </message>
    <message>
        <source>Swap direction</source>
        <translation>Invertir sentido</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>What travels along it</source>
        <translation>Qué circula por ella</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hacia</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1 (paso %2)</translation>
    </message>
    <message>
        <source>%1 (steps %2)</source>
        <translation>%1 (pasos %2)</translation>
    </message>
    <message>
        <source>On no request path.</source>
        <translation>En ninguna ruta de solicitud.</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>En %1.</translation>
    </message>
</context>
<context>
    <name>archdeck::Content</name>
    <message>
        <source>The design %1 was left out: %2</source>
        <translation>Se omitió el diseño %1: %2</translation>
    </message>
    <message>
        <source>The deck %1 was left out: %2</source>
        <translation>Se omitió el mazo %1: %2</translation>
    </message>
    <message>
        <source>%1 could not be stored: %2</source>
        <translation>No se pudo guardar %1: %2</translation>
    </message>
    <message>
        <source>Bringing in the shipped designs and decks was stopped.</source>
        <translation>Se detuvo la incorporación de los diseños y mazos incluidos.</translation>
    </message>
</context>
<context>
    <name>archdeck::ContentButton</name>
    <message>
        <source>Back to the design</source>
        <translation>Volver al diseño</translation>
    </message>
</context>
<context>
    <name>archdeck::CornerGesture</name>
    <message>
        <source>Move a corner</source>
        <translation>Mover una esquina</translation>
    </message>
</context>
<context>
    <name>archdeck::CountsLine</name>
    <message>
        <source>Cards that you have not seen yet, within today&apos;s limit</source>
        <translation>Tarjetas que aún no ha visto, dentro del límite de hoy</translation>
    </message>
    <message>
        <source>Cards in their first steps, or being learned again, due today</source>
        <translation>Tarjetas en sus primeros pasos, o en reaprendizaje, que tocan hoy</translation>
    </message>
    <message>
        <source>Cards that you know and that are due for a review</source>
        <translation>Tarjetas que ya conoce y que toca repasar</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nuevas</translation>
    </message>
    <message>
        <source>%1 learning</source>
        <translation>%1 en aprendizaje</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>%1 por repasar</translation>
    </message>
</context>
<context>
    <name>archdeck::D2File</name>
    <message>
        <source>%1:%2: %3</source>
        <translation>%1:%2: %3</translation>
    </message>
    <message>
        <source>shapes are nested more than %1 deep.</source>
        <translation>las formas están anidadas a más de %1 niveles.</translation>
    </message>
    <message>
        <source>there are more than %1 shapes and connections, the most that can be read.</source>
        <translation>hay más de %1 formas y conexiones, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>A pattern with * was left out.</source>
        <translation>Se omitió un patrón con *.</translation>
    </message>
    <message>
        <source>“%1” inside a shape was left out.</source>
        <translation>Se omitió “%1” dentro de una forma.</translation>
    </message>
    <message>
        <source>there is a closing brace that nothing opened</source>
        <translation>hay una llave de cierre que no corresponde a ninguna abierta</translation>
    </message>
    <message>
        <source>%1:%2: %3.</source>
        <translation>%1:%2: %3.</translation>
    </message>
    <message>
        <source>a block comment is not closed</source>
        <translation>un comentario de bloque no está cerrado</translation>
    </message>
    <message>
        <source>%1:%2: braces are nested more than %3 deep.</source>
        <translation>%1:%2: las llaves están anidadas a más de %3 niveles.</translation>
    </message>
    <message>
        <source>%1 has more than %2 statements, the most that can be read.</source>
        <translation>%1 tiene más de %2 instrucciones, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>Se canceló la lectura de %1.</translation>
    </message>
    <message>
        <source>“%1” is not expected here</source>
        <translation>“%1” no se espera aquí</translation>
    </message>
    <message>
        <source>An import of another file was left out.</source>
        <translation>Se omitió la importación de otro archivo.</translation>
    </message>
    <message>
        <source>Variables that are spread out were left out.</source>
        <translation>Se omitieron variables que se expanden en su sitio.</translation>
    </message>
    <message>
        <source>A filter was left out.</source>
        <translation>Se omitió un filtro.</translation>
    </message>
    <message>
        <source>%1:%2: there are more than %3 connections, the most that can be read.</source>
        <translation>%1:%2: hay más de %3 conexiones, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>falta un nombre</translation>
    </message>
    <message>
        <source>a parenthesis is not closed</source>
        <translation>un paréntesis no está cerrado</translation>
    </message>
    <message>
        <source>a quoted text is not closed</source>
        <translation>un texto entre comillas no está cerrado</translation>
    </message>
    <message>
        <source>a brace is not closed</source>
        <translation>una llave no está cerrada</translation>
    </message>
    <message>
        <source>a list is not closed</source>
        <translation>una lista no está cerrada</translation>
    </message>
    <message>
        <source>a block text is not closed</source>
        <translation>un texto de bloque no está cerrado</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, the most that can be read.</source>
        <translation>%1 supera los %2 MB, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>%1 is not a text in UTF-8. Save it as UTF-8 and try again.</source>
        <translation>%1 no es un texto en UTF-8. Guárdelo como UTF-8 y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>What Archdeck had added to the file is damaged; some of it was left out.</source>
        <translation>Lo que Archdeck había añadido al archivo está dañado; se omitió una parte.</translation>
    </message>
    <message>
        <source>“%1” is kept but not drawn.</source>
        <translation>“%1” se conserva, pero no se dibuja.</translation>
    </message>
    <message>
        <source>An invisible connection, which only orders shapes, was left out.</source>
        <translation>Se omitió una conexión invisible, que solo sirve para colocar formas.</translation>
    </message>
    <message>
        <source>A connection to something that is not drawn as a component was left out.</source>
        <translation>Se omitió una conexión con algo que no se dibuja como componente.</translation>
    </message>
    <message>
        <source>A connection to a container now goes to the first component in it.</source>
        <translation>Una conexión con un contenedor va ahora a su primer componente.</translation>
    </message>
    <message>
        <source>There are too many boards; the rest was left out.</source>
        <translation>Hay demasiados tableros; se omitió el resto.</translation>
    </message>
    <message>
        <source>D2 places everything itself; Archdeck reads the places back from comments in the file.</source>
        <translation>D2 coloca todo por su cuenta; Archdeck recupera las posiciones de los comentarios del archivo.</translation>
    </message>
    <message>
        <source>D2 does not show which elements lie on which layer, nor hide any.</source>
        <translation>D2 no muestra en qué capa está cada elemento ni oculta ninguno.</translation>
    </message>
    <message>
        <source>Request paths, trade-offs and written notes are not shown by D2; Archdeck reads them back from comments in the file.</source>
        <translation>D2 no muestra las rutas de solicitud, los compromisos ni las notas escritas; Archdeck los recupera de los comentarios del archivo.</translation>
    </message>
    <message>
        <source>The file refers to a connection that is not there.</source>
        <translation>El archivo menciona una conexión que no existe.</translation>
    </message>
</context>
<context>
    <name>archdeck::Database</name>
    <message>
        <source>%1 is in use by another program. Close it there and try again.</source>
        <translation>Otro programa está usando %1. Ciérrelo allí y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>There is no space left to write %1. Free some space and try again.</source>
        <translation>No queda espacio para escribir %1. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: the file or its folder is read-only. Choose another place or change its permissions.</source>
        <translation>No se puede escribir %1: el archivo o su carpeta es de solo lectura. Elija otro lugar o cambie los permisos.</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from a backup, or save what can be read into a new file.</source>
        <translation>%1 está dañado. Restáurelo a partir de una copia de seguridad o guarde lo que se pueda leer en un archivo nuevo.</translation>
    </message>
    <message>
        <source>%1 is not an Archdeck library. Choose another file.</source>
        <translation>%1 no es una biblioteca de Archdeck. Elija otro archivo.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read or written. Check that its folder exists and that the disk is sound.</source>
        <translation>No se puede leer ni escribir %1. Compruebe que su carpeta exista y que el disco funcione bien.</translation>
    </message>
    <message>
        <source>A value is too large to be stored in %1.</source>
        <translation>Un valor es demasiado grande para guardarlo en %1.</translation>
    </message>
    <message>
        <source>The work on %1 was stopped.</source>
        <translation>Se detuvo el trabajo con %1.</translation>
    </message>
    <message>
        <source>The change breaks a rule of %1 and was not stored.</source>
        <translation>El cambio infringe una regla de %1 y no se guardó.</translation>
    </message>
    <message>
        <source>An internal error happened with %1; the change was not stored.</source>
        <translation>Se produjo un error interno con %1; el cambio no se guardó.</translation>
    </message>
</context>
<context>
    <name>archdeck::DeckShelf</name>
    <message>
        <source>Decks to begin</source>
        <translation>Mazos por empezar</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n tarjeta</numerusform>
            <numerusform>%n tarjetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Begin %1</source>
        <translation>Empezar %1</translation>
    </message>
</context>
<context>
    <name>archdeck::Decks</name>
    <message>
        <source>The deck has no cards.</source>
        <translation>El mazo no tiene tarjetas.</translation>
    </message>
    <message>
        <source>There are more problems below.</source>
        <translation>Hay más problemas más abajo.</translation>
    </message>
    <message>
        <source>A deck starts with front matter: id, language, title and description between two lines of three hyphens.</source>
        <translation>Un mazo empieza con la cabecera: id, language, title y description entre dos líneas de tres guiones.</translation>
    </message>
    <message>
        <source>The front matter is not closed by a line of three hyphens.</source>
        <translation>La cabecera no se cierra con una línea de tres guiones.</translation>
    </message>
    <message>
        <source>The front matter has no %1.</source>
        <translation>A la cabecera le falta %1.</translation>
    </message>
    <message>
        <source>This line is not valid UTF-8.</source>
        <translation>Esta línea no es UTF-8 válido.</translation>
    </message>
    <message>
        <source>The front matter has only id, language, title and description.</source>
        <translation>La cabecera solo tiene id, language, title y description.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 aparece dos veces.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; differs from the file&apos;s name &quot;%2&quot;.</source>
        <translation>El id “%1” es distinto del nombre del archivo, “%2”.</translation>
    </message>
    <message>
        <source>Text before the first card heading (##) belongs to no card.</source>
        <translation>El texto anterior al primer encabezado de tarjeta (##) no pertenece a ninguna tarjeta.</translation>
    </message>
    <message>
        <source>The code fence of card &quot;%1&quot; is not closed.</source>
        <translation>El bloque de código de la tarjeta “%1” no está cerrado.</translation>
    </message>
    <message>
        <source>A deck has at most %1 cards; the rest is left out.</source>
        <translation>Un mazo tiene como máximo %1 tarjetas; el resto se omite.</translation>
    </message>
    <message>
        <source>This line is not valid UTF-8; its card is left out.</source>
        <translation>Esta línea no es UTF-8 válido; se omite su tarjeta.</translation>
    </message>
    <message>
        <source>The card is longer than 64 KB.</source>
        <translation>La tarjeta supera los 64 KB.</translation>
    </message>
    <message>
        <source>A card&apos;s heading is its id: lower-case letters and digits joined by single hyphens.</source>
        <translation>El encabezado de una tarjeta es su id: letras minúsculas y cifras unidas por guiones simples.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is already used in line %2.</source>
        <translation>El id “%1” ya se usa en la línea %2.</translation>
    </message>
    <message>
        <source>Source and tags are each given once per card.</source>
        <translation>La fuente y las etiquetas se indican una sola vez por tarjeta.</translation>
    </message>
    <message>
        <source>Card &quot;%1&quot; has no text.</source>
        <translation>La tarjeta “%1” no tiene texto.</translation>
    </message>
    <message>
        <source>Card &quot;%1&quot; has neither an answer (after a line ---) nor a cloze.</source>
        <translation>La tarjeta “%1” no tiene ni respuesta (después de una línea ---) ni hueco.</translation>
    </message>
    <message>
        <source>Card &quot;%1&quot; has no question.</source>
        <translation>La tarjeta “%1” no tiene pregunta.</translation>
    </message>
    <message>
        <source>Card &quot;%1&quot; has no answer.</source>
        <translation>La tarjeta “%1” no tiene respuesta.</translation>
    </message>
    <message>
        <source>Card &quot;%1&quot; has both an answer and a cloze; use one of them.</source>
        <translation>La tarjeta “%1” tiene a la vez una respuesta y un hueco; use solo uno de los dos.</translation>
    </message>
    <message>
        <source>The deck is larger than 8 MB or 400,000 lines.</source>
        <translation>El mazo supera los 8 MB o las 400,000 líneas.</translation>
    </message>
</context>
<context>
    <name>archdeck::DesignDelegate</name>
    <message>
        <source>Based on %1</source>
        <translation>Basado en %1</translation>
    </message>
    <message>
        <source>Sealed until you have tried it</source>
        <translation>Sellado hasta que lo haya intentado</translation>
    </message>
</context>
<context>
    <name>archdeck::DesignEstimate</name>
    <message>
        <source>Assumptions</source>
        <translation>Supuestos</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>What saturates first</source>
        <translation>Qué se satura primero</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Request paths</source>
        <translation>Rutas de solicitud</translation>
    </message>
    <message>
        <source>Percentiles are approximate: components are taken as independent of each other.</source>
        <translation>Los percentiles son aproximados: se supone que los componentes son independientes entre sí.</translation>
    </message>
    <message>
        <source>%1 at peak, %2 on average.</source>
        <translation>%1 en el pico, %2 de media.</translation>
    </message>
    <message>
        <source>Fill in users and actions, or the rate itself: everything below follows from it.</source>
        <translation>Indique los usuarios y las acciones, o directamente la tasa: todo lo de abajo se deduce de ahí.</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Al mes</translation>
    </message>
    <message>
        <source>730 hours of all replicas, and what usage costs</source>
        <translation>730 horas de todas las réplicas y lo que cuesta el uso</translation>
    </message>
    <message>
        <source>1,000 requests</source>
        <translation>1000 solicitudes</translation>
    </message>
    <message>
        <source>No component does work yet. Connect components, and set what they can do.</source>
        <translation>Todavía ningún componente hace trabajo. Conecte los componentes e indique lo que pueden hacer.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>p95 misses %1: a component is overloaded.</source>
        <translation>El p95 no cumple %1: un componente está sobrecargado.</translation>
    </message>
    <message>
        <source>p95 meets %1: %2 (approximate).</source>
        <translation>El p95 cumple %1: %2 (aproximado).</translation>
    </message>
    <message>
        <source>p95 misses %1: %2 (approximate).</source>
        <translation>El p95 no cumple %1: %2 (aproximado).</translation>
    </message>
    <message>
        <source>Availability meets %1: %2.</source>
        <translation>La disponibilidad cumple %1: %2.</translation>
    </message>
    <message>
        <source>Availability misses %1: %2.</source>
        <translation>La disponibilidad no cumple %1: %2.</translation>
    </message>
    <message>
        <source>Assumptions (%1)</source>
        <translation>Supuestos (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remarks (%1)</source>
        <translation>Observaciones (%1)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>archdeck::DesignFile</name>
    <message>
        <source>The trade-off “%1” is about “%2”, which is not in this design.</source>
        <translation>El compromiso “%1” trata de “%2”, que no está en este diseño.</translation>
    </message>
    <message>
        <source>The id is “%1”, but the folder is “%2”.</source>
        <translation>El id es “%1”, pero la carpeta es “%2”.</translation>
    </message>
    <message>
        <source>“%1” is not a list of names and texts.</source>
        <translation>“%1” no es una lista de nombres y textos.</translation>
    </message>
    <message>
        <source>“%1” is unknown; design, elements and paths are known.</source>
        <translation>“%1” no se conoce; se conocen design, elements y paths.</translation>
    </message>
    <message>
        <source>“%1” has no text.</source>
        <translation>“%1” no tiene texto.</translation>
    </message>
    <message>
        <source>“%1” is not in this design.</source>
        <translation>“%1” no está en este diseño.</translation>
    </message>
    <message>
        <source>There is no request path “%1” in this design.</source>
        <translation>No hay ninguna ruta de solicitud “%1” en este diseño.</translation>
    </message>
    <message>
        <source>“%1” has the unknown field “%2”.</source>
        <translation>“%1” tiene el campo desconocido “%2”.</translation>
    </message>
    <message>
        <source>This is not a JSON object; the English labels are used.</source>
        <translation>Esto no es un objeto JSON; se usan las etiquetas en inglés.</translation>
    </message>
</context>
<context>
    <name>archdeck::DesignListModel</name>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n componente</numerusform>
            <numerusform>%n componentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trade-offs</source>
        <translation>
            <numerusform>%n compromiso</numerusform>
            <numerusform>%n compromisos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::DesignNotes</name>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>El texto no es UTF-8 válido.</translation>
    </message>
    <message>
        <source>The file must start with its front matter, between two lines “---”.</source>
        <translation>El archivo debe empezar con su cabecera, entre dos líneas “---”.</translation>
    </message>
    <message>
        <source>“%1” is no field of the front matter.</source>
        <translation>“%1” no es un campo de la cabecera.</translation>
    </message>
    <message>
        <source>The front matter has no closing line “---”.</source>
        <translation>A la cabecera le falta la línea de cierre “---”.</translation>
    </message>
    <message>
        <source>The front matter has no “%1”.</source>
        <translation>A la cabecera le falta “%1”.</translation>
    </message>
    <message>
        <source>The id “%1” is not in kebab case (small letters, digits and single hyphens).</source>
        <translation>El id “%1” no está en kebab-case (minúsculas, cifras y guiones simples).</translation>
    </message>
    <message>
        <source>This text stands before the first heading of level 2 and is left out.</source>
        <translation>Este texto está antes del primer encabezado de nivel 2 y se omite.</translation>
    </message>
    <message>
        <source>There is already a section “%1”.</source>
        <translation>Ya hay una sección “%1”.</translation>
    </message>
    <message>
        <source>Expected a heading of level 3, the question of a trade-off.</source>
        <translation>Se esperaba un encabezado de nivel 3, la pregunta de un compromiso.</translation>
    </message>
    <message>
        <source>“%1” is no item of a trade-off.</source>
        <translation>“%1” no es un elemento de un compromiso.</translation>
    </message>
    <message>
        <source>“%1” comes too late or twice.</source>
        <translation>“%1” llega demasiado tarde o está repetido.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1” está vacío.</translation>
    </message>
    <message>
        <source>“%1” stands outside an option.</source>
        <translation>“%1” está fuera de una opción.</translation>
    </message>
    <message>
        <source>An option has only “pro” and “con”, not “%1”.</source>
        <translation>Una opción solo tiene “pro” y “con”, no “%1”.</translation>
    </message>
    <message>
        <source>The decision “%1” is none of the options.</source>
        <translation>La decisión “%1” no es ninguna de las opciones.</translation>
    </message>
    <message>
        <source>There is already a trade-off with the id “%1”.</source>
        <translation>Ya hay un compromiso con el id “%1”.</translation>
    </message>
    <message>
        <source>The trade-off “%1” has no “%2”.</source>
        <translation>Al compromiso “%1” le falta “%2”.</translation>
    </message>
    <message>
        <source>The heading of a trade-off is its question; this one is empty.</source>
        <translation>El encabezado de un compromiso es su pregunta; este está vacío.</translation>
    </message>
    <message>
        <source>The trade-off “%1” needs at least two options.</source>
        <translation>El compromiso “%1” necesita al menos dos opciones.</translation>
    </message>
    <message>
        <source>The option “%1” needs at least one pro and one con.</source>
        <translation>La opción “%1” necesita al menos un argumento a favor y uno en contra.</translation>
    </message>
</context>
<context>
    <name>archdeck::DesignProperties</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>What the system does, for whom, and at what load</source>
        <translation>Qué hace el sistema, para quién y con qué carga</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderación</translation>
    </message>
    <message>
        <source>RAG</source>
        <translation>RAG</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visión</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Automatic layout runs</source>
        <translation>Disposición automática</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>De izquierda a derecha</translation>
    </message>
    <message>
        <source>Top to bottom</source>
        <translation>De arriba abajo</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>De derecha a izquierda</translation>
    </message>
    <message>
        <source>Bottom to top</source>
        <translation>De abajo arriba</translation>
    </message>
    <message>
        <source>Change the look</source>
        <translation>Cambiar el aspecto</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Sencillo</translation>
    </message>
    <message>
        <source>Hand-drawn</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Por grupo</translation>
    </message>
</context>
<context>
    <name>archdeck::DesignsController</name>
    <message>
        <source>New design</source>
        <translation>Nuevo diseño</translation>
    </message>
    <message>
        <source>My %1</source>
        <translation>%1 (mi versión)</translation>
    </message>
    <message>
        <source>Rename design</source>
        <translation>Cambiar el nombre del diseño</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>The design was deleted.</source>
        <translation>El diseño se eliminó.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Se escribió: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Export the portfolio</source>
        <translation>Exportar el portafolio</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the cheat sheet</source>
        <translation>Exportar la hoja de referencia</translation>
    </message>
    <message>
        <source>Cheat sheet</source>
        <translation>Hoja de referencia</translation>
    </message>
    <message>
        <source>Import designs</source>
        <translation>Importar diseños</translation>
    </message>
    <message numerus="yes">
        <source>%1 was imported as %n designs, one for each page.</source>
        <translation>
            <numerusform>%1 se importó como %n diseño.</numerusform>
            <numerusform>%1 se importó como %n diseños, uno por página.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation>%1 se importó.</translation>
    </message>
    <message>
        <source>Some of it could not be taken over as it is.</source>
        <translation>Una parte no se pudo incorporar tal cual.</translation>
    </message>
    <message>
        <source>Show what</source>
        <translation>Mostrar cuál</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Importación de %1</translation>
    </message>
    <message>
        <source>This could not be taken over as it is; the rest was.</source>
        <translation>Esto no se pudo incorporar tal cual; lo demás, sí.</translation>
    </message>
    <message>
        <source>Written: %1. The format can&apos;t hold all of the design.</source>
        <translation>Se escribió: %1. El formato no admite todo lo que tiene el diseño.</translation>
    </message>
    <message>
        <source>Show what was left out</source>
        <translation>Mostrar lo que se omitió</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exportación a %1</translation>
    </message>
    <message>
        <source>This is not in the file:</source>
        <translation>Esto no está en el archivo:</translation>
    </message>
</context>
<context>
    <name>archdeck::Diagram</name>
    <message>
        <source>The component &quot;%1&quot; has an impossible position or size.</source>
        <translation>El componente “%1” tiene una posición o un tamaño imposibles.</translation>
    </message>
    <message>
        <source>The component &quot;%1&quot; is in a group that does not exist.</source>
        <translation>El componente “%1” está en un grupo que no existe.</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; has an impossible position or size.</source>
        <translation>El grupo “%1” tiene una posición o un tamaño imposibles.</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; is in a group that does not exist.</source>
        <translation>El grupo “%1” está en un grupo que no existe.</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; would contain itself.</source>
        <translation>El grupo “%1” se contendría a sí mismo.</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; has an end that does not exist.</source>
        <translation>La conexión “%1” tiene un extremo que no existe.</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; has an impossible route.</source>
        <translation>La conexión “%1” tiene un trazado imposible.</translation>
    </message>
    <message>
        <source>The request path &quot;%1&quot; has a step over a connection that does not exist.</source>
        <translation>La ruta de solicitud “%1” tiene un paso por una conexión que no existe.</translation>
    </message>
    <message>
        <source>The note &quot;%1&quot; has an impossible position or explains what does not exist.</source>
        <translation>La nota “%1” tiene una posición imposible o explica algo que no existe.</translation>
    </message>
    <message>
        <source>The trade-off &quot;%1&quot; is attached to what does not exist.</source>
        <translation>El compromiso “%1” está asociado a algo que no existe.</translation>
    </message>
    <message>
        <source>The trade-off &quot;%1&quot; decides for an option that does not exist.</source>
        <translation>El compromiso “%1” decide a favor de una opción que no existe.</translation>
    </message>
    <message>
        <source>The design changed in the meantime; the step was not made.</source>
        <translation>El diseño cambió entretanto; el paso no se realizó.</translation>
    </message>
    <message>
        <source>This is not a design that can be read: the value of %1 is wrong.</source>
        <translation>Este diseño no se puede leer: el valor de %1 es incorrecto.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies on a layer that does not exist.</source>
        <translation>“%1” está en una capa que no existe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an impossible colour.</source>
        <translation>“%1” tiene un color imposible.</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; has no identity.</source>
        <translation>La capa “%1” no tiene identificador.</translation>
    </message>
    <message>
        <source>The history of the design has a gap; the states before it can&apos;t be shown.</source>
        <translation>El historial del diseño tiene un hueco; los estados anteriores a él no se pueden mostrar.</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n componente</numerusform>
            <numerusform>%n componentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::DiagramMarks</name>
    <message>
        <source>There</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Sobra</translation>
    </message>
    <message>
        <source>Other kind</source>
        <translation>Otro tipo</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Invertida</translation>
    </message>
</context>
<context>
    <name>archdeck::DiagramScene</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To fill: %1</source>
        <translation>Por completar: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::DiagramView</name>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Tab goes from element to element, arrow keys move, Enter renames, F6 leaves the canvas</source>
        <translation>Tab pasa de un elemento a otro, las flechas mueven, Intro cambia el nombre y F6 sale del lienzo</translation>
    </message>
    <message>
        <source>An empty design</source>
        <translation>Un diseño vacío</translation>
    </message>
    <message>
        <source>Drag a component from the left, double-click here, or press A.</source>
        <translation>Arrastre un componente desde la izquierda, haga doble clic aquí o pulse A.</translation>
    </message>
    <message numerus="yes">
        <source>collapsed group with %n components</source>
        <translation>
            <numerusform>grupo contraído con %n componente</numerusform>
            <numerusform>grupo contraído con %n componentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections in</source>
        <translation>
            <numerusform>%n conexión de entrada</numerusform>
            <numerusform>%n conexiones de entrada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out</source>
        <comment>connections of a component</comment>
        <translation>
            <numerusform>%n de salida</numerusform>
            <numerusform>%n de salida</numerusform>
        </translation>
    </message>
    <message>
        <source>connection from %1 to %2</source>
        <translation>conexión de %1 a %2</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asíncrona</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>stream</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>por lotes</translation>
    </message>
    <message>
        <source>in both directions</source>
        <translation>en ambos sentidos</translation>
    </message>
    <message>
        <source>without a direction</source>
        <translation>sin dirección</translation>
    </message>
    <message numerus="yes">
        <source>group with %n components</source>
        <translation>
            <numerusform>grupo con %n componente</numerusform>
            <numerusform>grupo con %n componentes</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>sobre %1</translation>
    </message>
    <message>
        <source>in group %1</source>
        <translation>en el grupo %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>con bloqueo</translation>
    </message>
    <message>
        <source>on layer %1</source>
        <translation>en la capa %1</translation>
    </message>
    <message>
        <source>Unpin a corner</source>
        <translation>Soltar una esquina</translation>
    </message>
</context>
<context>
    <name>archdeck::Disclosure</name>
    <message>
        <source>Unfolded</source>
        <translation>Desplegado</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Plegado</translation>
    </message>
</context>
<context>
    <name>archdeck::DotFile</name>
    <message>
        <source>%1 could not be read: the program that parses it gave a wrong answer.</source>
        <translation>No se pudo leer %1: el programa que lo analiza dio una respuesta incorrecta.</translation>
    </message>
    <message>
        <source>%1:%2: this is not valid DOT.</source>
        <translation>%1:%2: esto no es DOT válido.</translation>
    </message>
    <message>
        <source>%1:%2: the text is not valid UTF-8. Save the file as UTF-8 and try again.</source>
        <translation>%1:%2: el texto no es UTF-8 válido. Guarde el archivo como UTF-8 y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1:%2: there is a zero byte; this is not a text file.</source>
        <translation>%1:%2: hay un byte nulo; no es un archivo de texto.</translation>
    </message>
    <message>
        <source>%1 holds no graph.</source>
        <translation>%1 no contiene ningún grafo.</translation>
    </message>
    <message>
        <source>%1 has more than %2 nodes, the most that can be read.</source>
        <translation>%1 tiene más de %2 nodos, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>%1 has more than %2 edges, the most that can be read.</source>
        <translation>%1 tiene más de %2 aristas, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>%1 has too many subgraphs, or more than %2 inside each other.</source>
        <translation>%1 tiene demasiados subgrafos, o más de %2 uno dentro de otro.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, the most that can be read.</source>
        <translation>%1 supera los %2 MB, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>Only the first of %1 graphs was read.</source>
        <translation>Solo se leyó el primero de %1 grafos.</translation>
    </message>
    <message>
        <source>%1 names no request path; declare it with path_%2.</source>
        <translation>%1 no nombra ninguna ruta de solicitud; declárela con path_%2.</translation>
    </message>
    <message>
        <source>%1 is not of the form &quot;key=value; key=value&quot;.</source>
        <translation>%1 no tiene la forma “clave=valor; clave=valor”.</translation>
    </message>
    <message>
        <source>“%1” is in two groups; it stays in “%2”.</source>
        <translation>“%1” está en dos grupos; se queda en “%2”.</translation>
    </message>
    <message>
        <source>“%1” has the unknown kind “%2”; it is kept and drawn as a plain box.</source>
        <translation>“%1” es del tipo desconocido “%2”; se conserva y se dibuja como una caja simple.</translation>
    </message>
    <message>
        <source>There are several connections “%1”; give each an id.</source>
        <translation>Hay varias conexiones “%1”; dé un id a cada una.</translation>
    </message>
    <message>
        <source>“%1” is no kind of call; sync, async, stream and batch are.</source>
        <translation>“%1” no es un tipo de llamada; lo son sync, async, stream y batch.</translation>
    </message>
    <message>
        <source>The step “%1” names no request path; declare it with path_%2 on the graph.</source>
        <translation>El paso “%1” no nombra ninguna ruta de solicitud; declárela con path_%2 en el grafo.</translation>
    </message>
    <message>
        <source>The step “%1” has no number; write it as path:number, from 1.</source>
        <translation>El paso “%1” no tiene número; escríbalo como ruta:número, a partir de 1.</translation>
    </message>
    <message>
        <source>The request path “%1” has two steps %2.</source>
        <translation>La ruta de solicitud “%1” tiene dos pasos %2.</translation>
    </message>
    <message>
        <source>The note “%1” explains “%2”, which is not in this design.</source>
        <translation>La nota “%1” explica “%2”, que no está en este diseño.</translation>
    </message>
    <message>
        <source>Components that the file puts on one rank may be apart.</source>
        <translation>Los componentes que el archivo pone en un mismo rango pueden quedar separados.</translation>
    </message>
    <message>
        <source>A connection to a cluster goes to the component in it that the file names.</source>
        <translation>Una conexión con un clúster va al componente de este que nombra el archivo.</translation>
    </message>
    <message>
        <source>An invisible connection is shown.</source>
        <translation>Una conexión invisible se muestra.</translation>
    </message>
    <message>
        <source>Only the first %1 graphs were read.</source>
        <translation>Solo se leyeron los primeros %1 grafos.</translation>
    </message>
    <message>
        <source>Trade-offs and written notes are not part of a Graphviz file.</source>
        <translation>Los compromisos y las notas escritas no forman parte de un archivo de Graphviz.</translation>
    </message>
</context>
<context>
    <name>archdeck::Drawio</name>
    <message>
        <source>A compressed page is damaged.</source>
        <translation>Una página comprimida está dañada.</translation>
    </message>
    <message>
        <source>Unpacked, the file is larger than %1 MB.</source>
        <translation>Descomprimido, el archivo supera los %1 MB.</translation>
    </message>
    <message>
        <source>A hidden element is shown.</source>
        <translation>Un elemento oculto se muestra.</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Capa %1</translation>
    </message>
    <message>
        <source>A picture without a kind of its own became a service.</source>
        <translation>Una imagen sin tipo propio se convirtió en un servicio.</translation>
    </message>
    <message>
        <source>A picture was left out; its label and place are kept.</source>
        <translation>Se omitió una imagen; su etiqueta y su posición se conservan.</translation>
    </message>
    <message>
        <source>The rows of a table became lines of its label.</source>
        <translation>Las filas de una tabla se convirtieron en líneas de su etiqueta.</translation>
    </message>
    <message>
        <source>Notes and decisions that Archdeck had added could not be read.</source>
        <translation>No se pudieron leer las notas y las decisiones que Archdeck había añadido.</translation>
    </message>
    <message>
        <source>A connection that ended beside a box was connected to it.</source>
        <translation>Una conexión que terminaba junto a un cuadro se conectó a él.</translation>
    </message>
    <message>
        <source>A connection with an end that is not connected got a point there.</source>
        <translation>Una conexión con un extremo suelto recibió un punto en ese extremo.</translation>
    </message>
    <message>
        <source>A connection of a group got a point on its border.</source>
        <translation>Una conexión de un grupo recibió un punto en el borde del grupo.</translation>
    </message>
    <message>
        <source>An arrowhead of another kind is drawn as an arrow or none.</source>
        <translation>Una punta de flecha de otro tipo se dibuja como flecha o no se dibuja.</translation>
    </message>
    <message>
        <source>This is not a draw.io file.</source>
        <translation>Este no es un archivo de draw.io.</translation>
    </message>
    <message>
        <source>This is a library of shapes for draw.io, not a drawing.</source>
        <translation>Esto es una biblioteca de formas para draw.io, no un dibujo.</translation>
    </message>
    <message>
        <source>The draw.io file holds no page.</source>
        <translation>El archivo de draw.io no contiene ninguna página.</translation>
    </message>
    <message>
        <source>The file declares entities, which Archdeck does not read.</source>
        <translation>El archivo declara entidades, que Archdeck no lee.</translation>
    </message>
    <message>
        <source>Line %1 refers to an entity that is not there.</source>
        <translation>La línea %1 hace referencia a una entidad que no existe.</translation>
    </message>
    <message>
        <source>Line %1 is not well-formed XML.</source>
        <translation>La línea %1 no es XML bien formado.</translation>
    </message>
    <message>
        <source>The file is nested more than %1 deep.</source>
        <translation>El archivo está anidado a más de %1 niveles.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The drawing has more than %1 elements.</source>
        <translation>El dibujo tiene más de %1 elementos.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>El archivo supera los %1 MB.</translation>
    </message>
    <message>
        <source>An element was left out, as its id is taken.</source>
        <translation>Se omitió un elemento porque su id ya está en uso.</translation>
    </message>
    <message>
        <source>The drawing is nested more than %1 deep.</source>
        <translation>El dibujo está anidado a más de %1 niveles.</translation>
    </message>
    <message>
        <source>An empty text or group was left out.</source>
        <translation>Se omitió un texto o un grupo vacío.</translation>
    </message>
    <message>
        <source>A line or arrow that is drawn as a shape was left out.</source>
        <translation>Se omitió una línea o una flecha dibujada como forma.</translation>
    </message>
</context>
<context>
    <name>archdeck::EditingActions</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Pegar aquí</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Copy as a PNG picture</source>
        <translation>Copiar como imagen PNG</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>Copiar como SVG</translation>
    </message>
    <message>
        <source>Copy as Mermaid</source>
        <translation>Copiar como Mermaid</translation>
    </message>
    <message>
        <source>Copy as draw.io XML</source>
        <translation>Copiar como XML de draw.io</translation>
    </message>
    <message>
        <source>Copy style</source>
        <translation>Copiar estilo</translation>
    </message>
    <message>
        <source>Paste style</source>
        <translation>Pegar estilo</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that can be drawn. Copy elements, or the text of a draw.io, Mermaid, Excalidraw, D2 or Graphviz drawing.</source>
        <translation>El portapapeles no contiene nada que se pueda dibujar. Copie elementos, o el texto de un dibujo de draw.io, Mermaid, Excalidraw, D2 o Graphviz.</translation>
    </message>
</context>
<context>
    <name>archdeck::EditorActions</name>
    <message>
        <source>Copy as</source>
        <translation>Copiar como</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Organizar</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Arrange: align, distribute, order, group, lock, layers</source>
        <translation>Organizar: alinear, distribuir, orden, agrupar, bloquear, capas</translation>
    </message>
</context>
<context>
    <name>archdeck::EditorModel</name>
    <message>
        <source>&quot;%1&quot; is a reference design and stays as it is. Edit a copy of it.</source>
        <translation>“%1” es un diseño de referencia y no se modifica. Edite una copia.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Add connected %1</source>
        <translation>Añadir y conectar %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>Mover un elemento</numerusform>
            <numerusform>Mover %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Cambiar tamaño</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>Eliminar un elemento</numerusform>
            <numerusform>Eliminar %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n element(s)</source>
        <translation>
            <numerusform>Pegar un elemento</numerusform>
            <numerusform>Pegar %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Cambiar tipo</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Change connection</source>
        <translation>Cambiar conexión</translation>
    </message>
    <message>
        <source>Change group</source>
        <translation>Cambiar grupo</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Cambiar nota</translation>
    </message>
    <message>
        <source>Change design</source>
        <translation>Cambiar diseño</translation>
    </message>
    <message>
        <source>Change trade-off</source>
        <translation>Cambiar compromiso</translation>
    </message>
    <message>
        <source>Add trade-off</source>
        <translation>Añadir compromiso</translation>
    </message>
    <message>
        <source>Delete trade-off</source>
        <translation>Eliminar compromiso</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Cambiar notas</translation>
    </message>
    <message>
        <source>Delete section</source>
        <translation>Eliminar sección</translation>
    </message>
    <message>
        <source>Change request path</source>
        <translation>Cambiar ruta de solicitud</translation>
    </message>
    <message>
        <source>Delete request path</source>
        <translation>Eliminar ruta de solicitud</translation>
    </message>
    <message numerus="yes">
        <source>Add %n replica(s)</source>
        <translation>
            <numerusform>Añadir una réplica</numerusform>
            <numerusform>Añadir %n réplicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n replica(s)</source>
        <translation>
            <numerusform>Quitar una réplica</numerusform>
            <numerusform>Quitar %n réplicas</numerusform>
        </translation>
    </message>
    <message>
        <source>Change load and targets</source>
        <translation>Cambiar carga y objetivos</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) are locked and stay as they are. Unlock them or their layer first.</source>
        <translation>
            <numerusform>Un elemento está bloqueado y se queda como está. Desbloquéelo o desbloquee su capa primero.</numerusform>
            <numerusform>%n elementos están bloqueados y se quedan como están. Desbloquéelos o desbloquee su capa primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>A collapsed group can&apos;t be connected. Expand it and connect a component in it.</source>
        <translation>Un grupo contraído no se puede conectar. Expándalo y conecte un componente que contenga.</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n element(s)</source>
        <translation>
            <numerusform>Duplicar un elemento</numerusform>
            <numerusform>Duplicar %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n element(s)</source>
        <translation>
            <numerusform>Alinear un elemento</numerusform>
            <numerusform>Alinear %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n element(s)</source>
        <translation>
            <numerusform>Distribuir un elemento</numerusform>
            <numerusform>Distribuir %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Match the size of %n element(s)</source>
        <translation>
            <numerusform>Igualar el tamaño de un elemento</numerusform>
            <numerusform>Igualar el tamaño de %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n element(s) to the front</source>
        <translation>
            <numerusform>Traer un elemento al frente</numerusform>
            <numerusform>Traer %n elementos al frente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n element(s) forward</source>
        <translation>
            <numerusform>Traer un elemento adelante</numerusform>
            <numerusform>Traer %n elementos adelante</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n element(s) backward</source>
        <translation>
            <numerusform>Enviar un elemento atrás</numerusform>
            <numerusform>Enviar %n elementos atrás</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n element(s) to the back</source>
        <translation>
            <numerusform>Enviar un elemento al fondo</numerusform>
            <numerusform>Enviar %n elementos al fondo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n element(s)</source>
        <translation>
            <numerusform>Bloquear un elemento</numerusform>
            <numerusform>Bloquear %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n element(s)</source>
        <translation>
            <numerusform>Desbloquear un elemento</numerusform>
            <numerusform>Desbloquear %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reverse %n connection(s)</source>
        <translation>
            <numerusform>Invertir una conexión</numerusform>
            <numerusform>Invertir %n conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the line of %n connection(s)</source>
        <translation>
            <numerusform>Cambiar la línea de una conexión</numerusform>
            <numerusform>Cambiar la línea de %n conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the arrows of %n connection(s)</source>
        <translation>
            <numerusform>Cambiar las flechas de una conexión</numerusform>
            <numerusform>Cambiar las flechas de %n conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear the corners of %n connection(s)</source>
        <translation>
            <numerusform>Soltar las esquinas de una conexión</numerusform>
            <numerusform>Soltar las esquinas de %n conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Free the ends of %n connection(s)</source>
        <translation>
            <numerusform>Liberar los extremos de una conexión</numerusform>
            <numerusform>Liberar los extremos de %n conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Move label</source>
        <translation>Mover etiqueta</translation>
    </message>
    <message>
        <source>Clone and connect %1</source>
        <translation>Copiar y conectar %1</translation>
    </message>
    <message numerus="yes">
        <source>Group %n element(s)</source>
        <translation>
            <numerusform>Agrupar un elemento</numerusform>
            <numerusform>Agrupar %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ungroup %n group(s)</source>
        <translation>
            <numerusform>Desagrupar un grupo</numerusform>
            <numerusform>Desagrupar %n grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collapse %n group(s)</source>
        <translation>
            <numerusform>Contraer un grupo</numerusform>
            <numerusform>Contraer %n grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expand %n group(s)</source>
        <translation>
            <numerusform>Expandir un grupo</numerusform>
            <numerusform>Expandir %n grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n element(s) out of groups</source>
        <translation>
            <numerusform>Sacar un elemento de su grupo</numerusform>
            <numerusform>Sacar %n elementos de sus grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s) into &quot;%1&quot;</source>
        <translation>
            <numerusform>Mover un elemento a “%1”</numerusform>
            <numerusform>Mover %n elementos a “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n element(s) out of a group</source>
        <translation>
            <numerusform>Sacar un elemento de un grupo</numerusform>
            <numerusform>Sacar %n elementos de un grupo</numerusform>
        </translation>
    </message>
    <message>
        <source>Add layer &quot;%1&quot;</source>
        <translation>Añadir capa “%1”</translation>
    </message>
    <message>
        <source>Show layer &quot;%1&quot;</source>
        <translation>Mostrar capa “%1”</translation>
    </message>
    <message>
        <source>Hide layer &quot;%1&quot;</source>
        <translation>Ocultar capa “%1”</translation>
    </message>
    <message>
        <source>Lock layer &quot;%1&quot;</source>
        <translation>Bloquear capa “%1”</translation>
    </message>
    <message>
        <source>Unlock layer &quot;%1&quot;</source>
        <translation>Desbloquear capa “%1”</translation>
    </message>
    <message>
        <source>Rename layer &quot;%1&quot;</source>
        <translation>Cambiar nombre de la capa “%1”</translation>
    </message>
    <message>
        <source>Delete layer &quot;%1&quot;</source>
        <translation>Eliminar capa “%1”</translation>
    </message>
    <message>
        <source>Move layer &quot;%1&quot;</source>
        <translation>Mover capa “%1”</translation>
    </message>
    <message>
        <source>Base layer</source>
        <translation>Capa base</translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s) to layer &quot;%1&quot;</source>
        <translation>
            <numerusform>Mover un elemento a la capa “%1”</numerusform>
            <numerusform>Mover %n elementos a la capa “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>No connections lead from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>Ninguna conexión lleva de “%1” a “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>Paste the style on %n element(s)</source>
        <translation>
            <numerusform>Pegar el estilo en un elemento</numerusform>
            <numerusform>Pegar el estilo en %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the colour of %n element(s)</source>
        <translation>
            <numerusform>Cambiar el color de un elemento</numerusform>
            <numerusform>Cambiar el color de %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear the style of %n element(s)</source>
        <translation>
            <numerusform>Borrar el estilo de un elemento</numerusform>
            <numerusform>Borrar el estilo de %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::EditorPage</name>
    <message>
        <source>Palette, canvas and inspector</source>
        <translation>Paleta, lienzo e inspector</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>Editar una copia</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Ir al panel siguiente</translation>
    </message>
    <message>
        <source>Request path</source>
        <translation>Ruta de solicitud</translation>
    </message>
    <message>
        <source>Follow a request path on the canvas</source>
        <translation>Seguir una ruta de solicitud en el lienzo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Back to the designs</source>
        <translation>Volver a los diseños</translation>
    </message>
    <message>
        <source>Laying out</source>
        <translation>Ordenando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom al 100 %</translation>
    </message>
    <message>
        <source>Reference design, read-only</source>
        <translation>Diseño de referencia, solo lectura</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Todos los cambios guardados</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>Zoom: %1</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Todas las conexiones</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Show how this design differs from a reference or another design</source>
        <translation>Mostrar en qué se diferencia este diseño de una referencia o de otro diseño</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n componente</numerusform>
            <numerusform>%n componentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n conexión</numerusform>
            <numerusform>%n conexiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::Estimate</name>
    <message>
        <source>%1 rps</source>
        <translation>%1 rps</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>$%1M</source>
        <translation>%1 M USD</translation>
    </message>
    <message>
        <source>$%1k</source>
        <translation>%1 k USD</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>The quantisation &quot;%1&quot; is not known; two bytes per weight are counted.</source>
        <translation>La cuantización “%1” no se conoce; se cuentan dos bytes por peso.</translation>
    </message>
    <message>
        <source>The GPU &quot;%1&quot; is not known and counts as an H100. Known are %2.</source>
        <translation>La GPU “%1” no se conoce y cuenta como una H100. Se conocen %2.</translation>
    </message>
    <message>
        <source>The weights (%1 GB) don&apos;t fit into the memory of %2 × %3. Take more GPUs per replica, or fewer bytes per weight.</source>
        <translation>Los pesos (%1 GB) no caben en la memoria de %2 × %3. Use más GPU por réplica o menos bytes por peso.</translation>
    </message>
    <message>
        <source>One request holds %1 tokens, but the KV cache of a replica has room for %2. Take more GPUs per replica, or shorter prompts.</source>
        <translation>Una solicitud ocupa %1 tokens, pero la KV cache de una réplica tiene sitio para %2. Use más GPU por réplica o prompts más cortos.</translation>
    </message>
    <message>
        <source>The design says how many users it has, but not what each does in a day. Set the actions per user, or the requests per second.</source>
        <translation>El diseño indica cuántos usuarios tiene, pero no lo que hace cada uno al día. Indique las acciones por usuario o las solicitudes por segundo.</translation>
    </message>
    <message>
        <source>The design says what each user does in a day, but not how many there are. Set the daily users, or the requests per second.</source>
        <translation>El diseño indica lo que hace cada usuario al día, pero no cuántos hay. Indique los usuarios diarios o las solicitudes por segundo.</translation>
    </message>
    <message>
        <source>Daily users</source>
        <translation>Usuarios diarios</translation>
    </message>
    <message>
        <source>Actions per user and day</source>
        <translation>Acciones por usuario y día</translation>
    </message>
    <message>
        <source>Peak to mean</source>
        <translation>Relación pico/media</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Solicitudes por segundo</translation>
    </message>
    <message>
        <source>Share of the requests</source>
        <translation>Proporción de las solicitudes</translation>
    </message>
    <message>
        <source>Calls per request</source>
        <translation>Llamadas por solicitud</translation>
    </message>
    <message>
        <source>Network latency</source>
        <translation>Latencia de red</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un número de %1 a %2</translation>
    </message>
    <message>
        <source>%1 of %2 is &quot;%3&quot;; it has to be a plain number such as 16 or 1.5.</source>
        <translation>%1 de %2 es “%3”; debe ser un número simple, como 16 o 1.5.</translation>
    </message>
    <message>
        <source>%1 of %2 is %3; it has to be %4.</source>
        <translation>%1 de %2 es %3; debe ser %4.</translation>
    </message>
    <message>
        <source>%1 of %2 is &quot;%3&quot;; the estimate counts %4 and leaves the words out.</source>
        <translation>%1 de %2 es “%3”; la estimación cuenta %4 y deja fuera las palabras.</translation>
    </message>
    <message>
        <source>The path %1 has %2 steps; the estimate follows up to %3.</source>
        <translation>La ruta %1 tiene %2 pasos; la estimación sigue hasta %3.</translation>
    </message>
    <message>
        <source>The path %1 goes along %2 before it has come to %3. The step counts once for each request, and nobody waits for it.</source>
        <translation>La ruta %1 pasa por %2 antes de haber llegado a %3. El paso cuenta una vez por solicitud y nadie lo espera.</translation>
    </message>
    <message>
        <source>With the calls of %1 a request of the path %2 makes more than %3 visits. Lower the calls along the path.</source>
        <translation>Con las llamadas de %1, una solicitud de la ruta %2 hace más de %3 visitas. Reduzca las llamadas a lo largo de la ruta.</translation>
    </message>
    <message>
        <source>Nothing shows where requests come in: every component is called by another. Add a client, or a request path.</source>
        <translation>Nada indica por dónde entran las solicitudes: a cada componente lo llama otro. Añada un cliente o una ruta de solicitud.</translation>
    </message>
    <message>
        <source>%1 call each other in a circle in which requests never become fewer. Set the calls of one of these connections below 1, or draw a request path.</source>
        <translation>%1 se llaman entre sí en un círculo en el que las solicitudes nunca disminuyen. Ponga por debajo de 1 las llamadas de una de estas conexiones o dibuje una ruta de solicitud.</translation>
    </message>
    <message>
        <source>%1 would be called more than %2 times for each request. Lower the calls of the connections before it.</source>
        <translation>Se llamaría a %1 más de %2 veces por solicitud. Reduzca las llamadas de las conexiones anteriores.</translation>
    </message>
</context>
<context>
    <name>archdeck::EstimateFields</name>
    <message>
        <source>Users per day</source>
        <translation>Usuarios por día</translation>
    </message>
    <message>
        <source>Actions per user</source>
        <translation>Acciones por usuario</translation>
    </message>
    <message>
        <source>Peak over mean</source>
        <translation>Pico sobre la media</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Or: rate at peak</source>
        <translation>O bien: tasa en el pico</translation>
    </message>
    <message>
        <source>rps</source>
        <translation>rps</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>p95 of the first path</source>
        <translation>p95 de la primera ruta</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Share of all requests</source>
        <translation>Proporción de las solicitudes</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Calls per request</source>
        <translation>Llamadas por solicitud</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
</context>
<context>
    <name>archdeck::EstimateLine</name>
    <message>
        <source>Set users or a rate to see what saturates first.</source>
        <translation>Indique los usuarios o una tasa para ver qué se satura primero.</translation>
    </message>
    <message>
        <source>Set the load</source>
        <translation>Indicar la carga</translation>
    </message>
    <message>
        <source>This design says nothing of its load.</source>
        <translation>Este diseño no dice nada de su carga.</translation>
    </message>
    <message>
        <source>At peak; %1 on average. Shows the load of the design.</source>
        <translation>En el pico; %1 de media. Muestra la carga del diseño.</translation>
    </message>
    <message>
        <source>Shows all request paths.</source>
        <translation>Muestra todas las rutas de solicitud.</translation>
    </message>
    <message>
        <source>Of &quot;%1&quot;. Shows all request paths.</source>
        <translation>De “%1”. Muestra todas las rutas de solicitud.</translation>
    </message>
    <message>
        <source>Of all replicas, and what usage costs.</source>
        <translation>De todas las réplicas y lo que cuesta el uso.</translation>
    </message>
    <message>
        <source>Estimate: %1</source>
        <translation>Estimación: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::EstimateWords</name>
    <message>
        <source>%1 x</source>
        <translation>%1 x</translation>
    </message>
    <message>
        <source>%1 saturates first at %2 (%3)</source>
        <translation>%1 se satura primero, a %2 (%3)</translation>
    </message>
    <message>
        <source>%1 saturates first, at %2. The load uses %3 of that.</source>
        <translation>%1 se satura primero, a %2. La carga usa el %3 de ese valor.</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>%1, %2 per 1,000</source>
        <translation>%1, %2 por 1000</translation>
    </message>
    <message>
        <source>no steady p95</source>
        <translation>sin p95 estable</translation>
    </message>
    <message>
        <source>p95 %1 (approximate)</source>
        <translation>p95 %1 (aproximado)</translation>
    </message>
    <message>
        <source>p95 …</source>
        <translation>p95 …</translation>
    </message>
    <message>
        <source>1 number to mend</source>
        <translation>1 número que corregir</translation>
    </message>
    <message>
        <source>%1 numbers to mend</source>
        <translation>%1 números que corregir</translation>
    </message>
    <message>
        <source>1 number to check</source>
        <translation>1 número que revisar</translation>
    </message>
    <message>
        <source>%1 numbers to check</source>
        <translation>%1 números que revisar</translation>
    </message>
    <message>
        <source>%1 saturates first, at %2. The load is %3 times that: queues grow without end.</source>
        <translation>%1 se satura primero, a %2. La carga es %3 veces ese valor: las colas crecen sin fin.</translation>
    </message>
</context>
<context>
    <name>archdeck::ExcalidrawFile</name>
    <message>
        <source>There are too many shapes to see which ones lie in each other or are touched by arrows.</source>
        <translation>Hay demasiadas formas para saber cuáles están dentro de otras o cuáles toca una flecha.</translation>
    </message>
    <message>
        <source>A rotated shape was put upright.</source>
        <translation>Una forma girada se enderezó.</translation>
    </message>
    <message>
        <source>A small shape without a text was left out.</source>
        <translation>Se omitió una forma pequeña sin texto.</translation>
    </message>
    <message>
        <source>A drawing by hand was left out.</source>
        <translation>Se omitió un dibujo a mano alzada.</translation>
    </message>
    <message>
        <source>A picture was left out.</source>
        <translation>Se omitió una imagen.</translation>
    </message>
    <message>
        <source>An embedded page was left out.</source>
        <translation>Se omitió una página incrustada.</translation>
    </message>
    <message>
        <source>An element of an unknown type was left out.</source>
        <translation>Se omitió un elemento de tipo desconocido.</translation>
    </message>
    <message>
        <source>An arrow with a loose end was left out.</source>
        <translation>Se omitió una flecha con un extremo suelto.</translation>
    </message>
    <message>
        <source>A line that connects nothing was left out.</source>
        <translation>Se omitió una línea que no conecta nada.</translation>
    </message>
    <message>
        <source>An arrow to a boundary now goes to the nearest component in it.</source>
        <translation>Una flecha hacia un límite va ahora al componente más cercano que este contiene.</translation>
    </message>
    <message>
        <source>What Archdeck had added to the drawing is damaged; some of it was left out.</source>
        <translation>Lo que Archdeck había añadido al dibujo está dañado; se omitió una parte.</translation>
    </message>
    <message>
        <source>%1 has %2 elements; %3 are the most that can be read.</source>
        <translation>%1 tiene %2 elementos; se pueden leer %3 como máximo.</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>Se canceló la lectura de %1.</translation>
    </message>
    <message>
        <source>An element with an impossible place or without points was left out.</source>
        <translation>Se omitió un elemento con una posición imposible o sin puntos.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, the most that can be read.</source>
        <translation>%1 supera los %2 MB, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>%1:%2: this is not valid JSON, so it is no Excalidraw file.</source>
        <translation>%1:%2: esto no es JSON válido, así que no es un archivo de Excalidraw.</translation>
    </message>
    <message>
        <source>%1 is no Excalidraw drawing: it has no type &quot;excalidraw&quot; with a list of elements.</source>
        <translation>%1 no es un dibujo de Excalidraw: le falta el tipo “excalidraw” con una lista de elementos.</translation>
    </message>
    <message>
        <source>Excalidraw has no layers: what is on hidden ones is shown there.</source>
        <translation>Excalidraw no tiene capas: lo que está en capas ocultas se muestra allí.</translation>
    </message>
    <message>
        <source>Excalidraw can&apos;t collapse groups: they are shown open there.</source>
        <translation>Excalidraw no puede contraer grupos: allí se muestran abiertos.</translation>
    </message>
    <message>
        <source>Excalidraw has no labels at the ends of arrows: they are not shown there.</source>
        <translation>Excalidraw no tiene etiquetas en los extremos de las flechas: allí no se muestran.</translation>
    </message>
    <message>
        <source>Request paths, trade-offs and written notes are not shown in Excalidraw; Archdeck reads them back from the file.</source>
        <translation>Excalidraw no muestra las rutas de solicitud, los compromisos ni las notas escritas; Archdeck los recupera del archivo.</translation>
    </message>
</context>
<context>
    <name>archdeck::Export</name>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>Se detuvo la exportación. No se escribió nada.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Dibujo SVG</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>Graphviz file</source>
        <translation>Archivo de Graphviz</translation>
    </message>
    <message>
        <source>There is no format named &quot;%1&quot;. Choose one of: %2.</source>
        <translation>No hay ningún formato llamado “%1”. Elija uno de estos: %2.</translation>
    </message>
    <message>
        <source>The name of the file &quot;%1&quot; does not say its format. End it in one of: %2.</source>
        <translation>El nombre del archivo “%1” no indica su formato. Termínelo en una de estas extensiones: %2.</translation>
    </message>
    <message>
        <source>Archdeck does not write %1 files.</source>
        <translation>Archdeck no escribe archivos %1.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>The PDF could not be completed. Nothing was written.</source>
        <translation>No se pudo completar el PDF. No se escribió nada.</translation>
    </message>
    <message>
        <source>The PDF could not be written.</source>
        <translation>No se pudo escribir el PDF.</translation>
    </message>
    <message>
        <source>The scale of a picture must lie between 0.1 and 16.</source>
        <translation>La escala de una imagen debe estar entre 0.1 y 16.</translation>
    </message>
    <message>
        <source>The picture would be %1 x %2 pixels; %3 a side is the limit. Choose a smaller scale, or SVG or PDF.</source>
        <translation>La imagen mediría %1 x %2 píxeles; el límite es %3 por lado. Elija una escala menor, o bien SVG o PDF.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 x %2 pixels. Choose a smaller scale.</source>
        <translation>No hay memoria suficiente para una imagen de %1 x %2 píxeles. Elija una escala menor.</translation>
    </message>
    <message>
        <source>The picture could not be written as PNG.</source>
        <translation>No se pudo escribir la imagen como PNG.</translation>
    </message>
    <message>
        <source>The drawing could not be written as SVG.</source>
        <translation>No se pudo escribir el dibujo como SVG.</translation>
    </message>
    <message>
        <source>draw.io drawing</source>
        <translation>Dibujo de draw.io</translation>
    </message>
    <message>
        <source>Mermaid diagram</source>
        <translation>Diagrama de Mermaid</translation>
    </message>
    <message>
        <source>Mermaid architecture diagram</source>
        <translation>Diagrama de arquitectura de Mermaid</translation>
    </message>
    <message>
        <source>Excalidraw drawing</source>
        <translation>Dibujo de Excalidraw</translation>
    </message>
    <message>
        <source>D2 diagram</source>
        <translation>Diagrama de D2</translation>
    </message>
    <message>
        <source>Structurizr workspace</source>
        <translation>Espacio de trabajo de Structurizr</translation>
    </message>
    <message>
        <source>Case study in Markdown</source>
        <translation>Caso práctico en Markdown</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; holds is none of the formats that Archdeck reads: %2.</source>
        <translation>El contenido de “%1” no está en ninguno de los formatos que lee Archdeck: %2.</translation>
    </message>
    <message>
        <source>Designs and drawings (%1)</source>
        <translation>Diseños y dibujos (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>archdeck::ExtraProperties</name>
    <message>
        <source>Other properties</source>
        <translation>Otras propiedades</translation>
    </message>
    <message>
        <source>Add property</source>
        <translation>Añadir propiedad</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Key of property %1</source>
        <translation>Clave de la propiedad %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value of property %1</source>
        <translation>Valor de la propiedad %1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Valor de %1</translation>
    </message>
    <message>
        <source>Remove this property</source>
        <translation>Quitar esta propiedad</translation>
    </message>
    <message>
        <source>A property needs a key.</source>
        <translation>Una propiedad necesita una clave.</translation>
    </message>
    <message>
        <source>There is a property &quot;%1&quot; already. Choose another key.</source>
        <translation>Ya hay una propiedad “%1”. Elija otra clave.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a field of its own above. Choose another key.</source>
        <translation>“%1” tiene su propio campo más arriba. Elija otra clave.</translation>
    </message>
</context>
<context>
    <name>archdeck::Family</name>
    <message>
        <source>People and clients</source>
        <translation>Personas y clientes</translation>
    </message>
    <message>
        <source>Edge and traffic</source>
        <translation>Borde y tráfico</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asíncrono</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>AI models</source>
        <translation>Modelos de IA</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>Third parties</source>
        <translation>Terceros</translation>
    </message>
</context>
<context>
    <name>archdeck::File</name>
    <message>
        <source>There is no space left to write %1. Free some space and try again.</source>
        <translation>No queda espacio para escribir %1. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: the folder or file is read-only. Choose another place.</source>
        <translation>No se puede escribir %1: la carpeta o el archivo es de solo lectura. Elija otro lugar.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be opened.</source>
        <translation>No se puede abrir la carpeta %1.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be flushed to disk.</source>
        <translation>No se puede asegurar en disco la carpeta %1.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, the most that can be read.</source>
        <translation>%1 supera los %2 MB, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>The log file %1 can&apos;t be written.</source>
        <translation>No se puede escribir el archivo de registro %1.</translation>
    </message>
</context>
<context>
    <name>archdeck::FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Find in this design</source>
        <translation>Buscar en este diseño</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Ninguna coincidencia</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::GalleryPage</name>
    <message>
        <source>Designs</source>
        <translation>Diseños</translation>
    </message>
    <message>
        <source>Find a design</source>
        <translation>Buscar un diseño</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>Nuevo diseño</translation>
    </message>
    <message>
        <source>Your designs</source>
        <translation>Sus diseños</translation>
    </message>
    <message>
        <source>Nothing here yet. Start a new design, or try a case study below: what you draw for it appears here.</source>
        <translation>Todavía no hay nada. Empiece un diseño nuevo o intente uno de los casos prácticos de abajo: lo que dibuje aparecerá aquí.</translation>
    </message>
    <message>
        <source>Case studies</source>
        <translation>Casos prácticos</translation>
    </message>
    <message>
        <source>No design matches. Clear the search to see all of them.</source>
        <translation>Ningún diseño coincide. Borre la búsqueda para verlos todos.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Just show me</source>
        <translation>Solo mostrármelo</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>Editar una copia</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>Todas las familias</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Write a portfolio or the cheat sheet as a PDF</source>
        <translation>Escribir un portafolio o la hoja de referencia como PDF</translation>
    </message>
    <message>
        <source>Portfolio of your designs…</source>
        <translation>Portafolio de sus diseños…</translation>
    </message>
    <message>
        <source>Cheat sheet…</source>
        <translation>Hoja de referencia…</translation>
    </message>
    <message>
        <source>Read drawings of any known format as new designs</source>
        <translation>Leer dibujos de cualquier formato conocido como diseños nuevos</translation>
    </message>
</context>
<context>
    <name>archdeck::GapCards</name>
    <message>
        <source>synchronous call</source>
        <translation>llamada síncrona</translation>
    </message>
    <message>
        <source>asynchronous message</source>
        <translation>mensaje asíncrono</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>stream</translation>
    </message>
    <message>
        <source>batch transfer</source>
        <translation>transferencia por lotes</translation>
    </message>
    <message>
        <source>%1 in general: %2</source>
        <translation>%1 en general: %2</translation>
    </message>
    <message>
        <source>What is **%1** for in %2?</source>
        <translation>¿Para qué sirve **%1** en %2?</translation>
    </message>
    <message>
        <source>In %1: why **%2** and not %3?</source>
        <translation>En %1: ¿por qué **%2** y no %3?</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two options</comment>
        <translation> o </translation>
    </message>
    <message>
        <source>Switch when: %1</source>
        <translation>Cambiar cuando: %1</translation>
    </message>
    <message>
        <source>What connects **%1** and **%2** in %3, in which direction and how?</source>
        <translation>¿Qué conecta **%1** y **%2** en %3, en qué sentido y cómo?</translation>
    </message>
    <message>
        <source>From **%1** to **%2**: %3.</source>
        <translation>De **%1** a **%2**: %3.</translation>
    </message>
    <message>
        <source>**%1**</source>
        <comment>a number with its unit</comment>
        <translation>**%1**</translation>
    </message>
    <message>
        <source>Design: %1</source>
        <translation>Diseño: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::GroupProperties</name>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Private network (VPC)</source>
        <translation>Red privada (VPC)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Trust boundary</source>
        <translation>Límite de confianza</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind of boundary</source>
        <translation>Tipo de límite</translation>
    </message>
    <message>
        <source>Holds no component yet. Drag some into it.</source>
        <translation>Todavía no contiene ningún componente. Arrastre alguno aquí.</translation>
    </message>
    <message>
        <source>Holds %1.</source>
        <translation>Contiene %1.</translation>
    </message>
</context>
<context>
    <name>archdeck::Guide</name>
    <message>
        <source>%1 of %2</source>
        <comment>boxes filled in</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The board has no load any more. Undo that, or skip this step.</source>
        <translation>El tablero ya no tiene carga. Deshaga ese cambio u omita este paso.</translation>
    </message>
    <message>
        <source>The board is being compared.</source>
        <translation>El tablero se está comparando.</translation>
    </message>
</context>
<context>
    <name>archdeck::GuideDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>archdeck::GuidePanel</name>
    <message>
        <source>Leave; the board stays as it is, and Today leads back to this step</source>
        <translation>Salir; el tablero queda como está y Hoy lleva de vuelta a este paso</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Omitir este paso</translation>
    </message>
</context>
<context>
    <name>archdeck::GuidedController</name>
    <message>
        <source>Saved: %1</source>
        <translation>Se guardó: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <translation>
            <numerusform>%1 (%n min)</numerusform>
            <numerusform>%1 (%n min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::HistoryCard</name>
    <message>
        <source>What was drawn when</source>
        <translation>Qué se dibujó y cuándo</translation>
    </message>
    <message>
        <source>Time of the session</source>
        <translation>Momento de la sesión</translation>
    </message>
    <message>
        <source>nothing was drawn</source>
        <translation>no se dibujó nada</translation>
    </message>
    <message>
        <source>a blank board</source>
        <translation>una pizarra en blanco</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Play what was drawn</source>
        <translation>Reproducir lo dibujado</translation>
    </message>
</context>
<context>
    <name>archdeck::HistoryController</name>
    <message>
        <source>the start of the design, %1</source>
        <comment>when</comment>
        <translation>el inicio del diseño, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was done, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <comment>an earlier state</comment>
        <translation>Restaurar: %1</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <comment>an earlier state</comment>
        <translation>Se restauró: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The design is already as it was then.</source>
        <translation>El diseño ya está como estaba entonces.</translation>
    </message>
</context>
<context>
    <name>archdeck::HistoryDelegate</name>
    <message>
        <source>Name of this state</source>
        <translation>Nombre de este estado</translation>
    </message>
</context>
<context>
    <name>archdeck::HistoryPanel</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of this year: 3 May</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day of another year: 3 May 2024</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <comment>day, from, to</comment>
        <translation>%1, %2 – %3</translation>
    </message>
    <message>
        <source>Start of the design</source>
        <translation>Inicio del diseño</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>States of the design</source>
        <translation>Estados del diseño</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Cerrar el historial</translation>
    </message>
    <message>
        <source>Filter by step or name</source>
        <translation>Filtrar por paso o nombre</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Filtrar el historial</translation>
    </message>
    <message>
        <source>Show named states only</source>
        <translation>Mostrar solo los estados con nombre</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>Comparar con el actual</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Make the design as it was then. This is a step that can be undone.</source>
        <translation>Dejar el diseño como estaba entonces. Este paso se puede deshacer.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Give this state a name (F2)</source>
        <translation>Dar un nombre a este estado (F2)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name: step</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1, el estado actual</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No state has a name yet. Choose a state and press F2 to name it.</source>
        <translation>Ningún estado tiene nombre todavía. Elija uno y pulse F2 para darle nombre.</translation>
    </message>
    <message>
        <source>No step fits the filter.</source>
        <translation>Ningún paso coincide con el filtro.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
</context>
<context>
    <name>archdeck::Import</name>
    <message>
        <source>The picture carries no design. SVG, PNG and PDF files that Archdeck or draw.io wrote, and SVG and PNG files of Excalidraw, do when they were written with it.</source>
        <translation>La imagen no contiene ningún diseño. Lo contienen los archivos SVG, PNG y PDF de Archdeck o draw.io, y los SVG y PNG de Excalidraw, cuando se escribieron con él.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>La imagen está dañada.</translation>
    </message>
    <message>
        <source>The design could not be put into the PDF.</source>
        <translation>No se pudo incluir el diseño en el PDF.</translation>
    </message>
    <message>
        <source>The PDF is damaged.</source>
        <translation>El PDF está dañado.</translation>
    </message>
    <message>
        <source>%1 (%2 times, first: %3)</source>
        <translation>%1 (%2 veces; la primera: %3)</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 veces)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A text was cut after %1 characters.</source>
        <translation>Un texto se cortó tras %1 caracteres.</translation>
    </message>
    <message>
        <source>Archdeck does not read %1 files.</source>
        <translation>Archdeck no lee archivos %1.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>El archivo supera los %1 MB.</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped. It may be damaged, or made to do harm.</source>
        <translation>La lectura del archivo duró demasiado y se detuvo. Puede que esté dañado o hecho para causar daños.</translation>
    </message>
    <message>
        <source>The file could not be read: the program that reads it stopped. The file may be damaged, or made to do harm. Your designs are unchanged.</source>
        <translation>No se pudo leer el archivo: el programa que lo lee se detuvo. Puede que el archivo esté dañado o hecho para causar daños. Sus diseños no han cambiado.</translation>
    </message>
    <message>
        <source>The program that reads files gave an answer that makes no sense.</source>
        <translation>El programa que lee archivos dio una respuesta sin sentido.</translation>
    </message>
    <message>
        <source>The request is not one for this program.</source>
        <translation>La solicitud no es para este programa.</translation>
    </message>
</context>
<context>
    <name>archdeck::InlineEditor</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>archdeck::InsertGesture</name>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
</context>
<context>
    <name>archdeck::InsertingActions</name>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Add component…</source>
        <translation>Añadir componente…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>Conectar con…</translation>
    </message>
    <message>
        <source>Add connected component to the right…</source>
        <translation>Añadir componente conectado a la derecha…</translation>
    </message>
    <message>
        <source>Add connected component below…</source>
        <translation>Añadir componente conectado debajo…</translation>
    </message>
    <message>
        <source>Add connected component to the left…</source>
        <translation>Añadir componente conectado a la izquierda…</translation>
    </message>
    <message>
        <source>Add connected component above…</source>
        <translation>Añadir componente conectado encima…</translation>
    </message>
    <message>
        <source>Add a replica</source>
        <translation>Añadir una réplica</translation>
    </message>
    <message>
        <source>Remove a replica</source>
        <translation>Quitar una réplica</translation>
    </message>
    <message>
        <source>Add a component</source>
        <translation>Añadir un componente</translation>
    </message>
    <message>
        <source>Add a connected component</source>
        <translation>Añadir un componente conectado</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>Conectar con</translation>
    </message>
</context>
<context>
    <name>archdeck::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Parts of the inspector</source>
        <translation>Partes del inspector</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Trade-offs (%1)</source>
        <translation>Compromisos (%1)</translation>
    </message>
</context>
<context>
    <name>archdeck::InspectorHeader</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 connection</source>
        <translation>Conexión: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>Diseño sin título</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Diseño</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 elementos</translation>
    </message>
    <message>
        <source>Selected: %1, %2</source>
        <translation>Selección: %1, %2</translation>
    </message>
</context>
<context>
    <name>archdeck::KindPicker</name>
    <message>
        <source>Kind: %1</source>
        <translation>Tipo: %1</translation>
    </message>
    <message>
        <source>This version of Archdeck does not know the kind &quot;%1&quot;.</source>
        <translation>Esta versión de Archdeck no conoce el tipo “%1”.</translation>
    </message>
</context>
<context>
    <name>archdeck::KindPopup</name>
    <message>
        <source>Choose the kind of component</source>
        <translation>Elegir el tipo de componente</translation>
    </message>
    <message>
        <source>Search kinds</source>
        <translation>Buscar tipos</translation>
    </message>
    <message>
        <source>Kinds of components</source>
        <translation>Tipos de componentes</translation>
    </message>
    <message>
        <source>No kind is called so. Try a product or a general word, such as &quot;store&quot;.</source>
        <translation>Ningún tipo se llama así. Pruebe con un producto o con una palabra general, como “store”.</translation>
    </message>
</context>
<context>
    <name>archdeck::LabelGesture</name>
    <message>
        <source>Move a label</source>
        <translation>Mover una etiqueta</translation>
    </message>
</context>
<context>
    <name>archdeck::LaunchOptions</name>
    <message>
        <source>Component diagrams of AI systems that compute, and the cards that make them stick.</source>
        <translation>Diagramas de componentes de sistemas de IA que calculan, y las tarjetas que los fijan en la memoria.</translation>
    </message>
    <message>
        <source>Open another library than the default one.</source>
        <translation>Abrir otra biblioteca que no sea la predeterminada.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>Start with an empty design.</source>
        <translation>Empezar con un diseño vacío.</translation>
    </message>
    <message>
        <source>[files…]</source>
        <translation>[archivos…]</translation>
    </message>
    <message>
        <source>Show a page: today, designs, practice, review or settings.</source>
        <translation>Mostrar una página: today, designs, practice, review o settings.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;. The pages are today, designs, practice, review and settings.</source>
        <translation>No existe la página “%1”. Las páginas son today, designs, practice, review y settings.</translation>
    </message>
    <message>
        <source>A library to open, or drawings to import as designs.</source>
        <translation>Una biblioteca que abrir, o dibujos que importar como diseños.</translation>
    </message>
</context>
<context>
    <name>archdeck::LayersPanel</name>
    <message>
        <source>Add layer</source>
        <translation>Añadir capa</translation>
    </message>
    <message>
        <source>Layers show and hide parts of a design together: the online path, the offline path, the control plane. New elements lie on the base layer; the inspector moves them.</source>
        <translation>Las capas muestran y ocultan juntas partes de un diseño: la ruta en línea, la ruta fuera de línea, el plano de control. Los elementos nuevos quedan en la capa base; el inspector los mueve a otra.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Bloquear %1</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Nombre de la capa</translation>
    </message>
    <message>
        <source>Base layer</source>
        <translation>Capa base</translation>
    </message>
    <message>
        <source>The base layer is always shown</source>
        <translation>La capa base se muestra siempre</translation>
    </message>
    <message>
        <source>More for the base layer</source>
        <translation>Más opciones de la capa base</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más opciones de %1</translation>
    </message>
    <message>
        <source>Move the selection here</source>
        <translation>Mover la selección aquí</translation>
    </message>
    <message>
        <source>Select what lies here</source>
        <translation>Seleccionar lo que hay aquí</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Online path</source>
        <translation>Ruta en línea</translation>
    </message>
    <message>
        <source>Offline path</source>
        <translation>Ruta fuera de línea</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>Plano de control</translation>
    </message>
    <message>
        <source>Another layer</source>
        <translation>Otra capa</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Capa %1</translation>
    </message>
</context>
<context>
    <name>archdeck::Layout</name>
    <message>
        <source>Graphviz could not lay the design out.</source>
        <translation>Graphviz no pudo ordenar el diseño.</translation>
    </message>
    <message>
        <source>The design is large: it was laid out with fewer iterations and straight connections.</source>
        <translation>El diseño es grande: se ordenó con menos iteraciones y conexiones rectas.</translation>
    </message>
    <message>
        <source>Graphviz could not lay this design out, so a simple layout was used. %1</source>
        <translation>Graphviz no pudo ordenar este diseño, así que se usó una disposición simple. %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>With %L1 components, %2 would take minutes; the design was laid out as a large network (sfdp) instead. Lay out parts of it by selecting them.</source>
        <translation>Con %L1 componentes, %2 tardaría minutos; el diseño se ordenó como red grande (sfdp). Para ordenar solo una parte, selecciónela.</translation>
    </message>
    <message>
        <source>in layers</source>
        <translation>por niveles</translation>
    </message>
    <message>
        <source>as a network, by springs</source>
        <translation>como red, con muelles</translation>
    </message>
    <message>
        <source>as a network, by forces</source>
        <translation>como red, con fuerzas</translation>
    </message>
    <message>
        <source>as a large network</source>
        <translation>como red grande</translation>
    </message>
    <message>
        <source>in rings</source>
        <translation>en anillos</translation>
    </message>
    <message>
        <source>round a centre</source>
        <translation>alrededor de un centro</translation>
    </message>
    <message>
        <source>tidy up, moving little</source>
        <translation>pulir la disposición, moviendo poco</translation>
    </message>
</context>
<context>
    <name>archdeck::LayoutActions</name>
    <message>
        <source>Lay out</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Lay out the selection</source>
        <translation>Ordenar la selección</translation>
    </message>
    <message>
        <source>Tidy up, moving little</source>
        <translation>Pulir la disposición, moviendo poco</translation>
    </message>
    <message>
        <source>Lay out: %1</source>
        <translation>Ordenar: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::LayoutRunner</name>
    <message>
        <source>The design changed while it was laid out. Lay it out again.</source>
        <translation>El diseño cambió mientras se ordenaba. Vuelva a ordenarlo.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Pulir la disposición</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Lay out the selection</source>
        <translation>Ordenar la selección</translation>
    </message>
    <message>
        <source>Everything is in its place already.</source>
        <translation>Todo está ya en su sitio.</translation>
    </message>
</context>
<context>
    <name>archdeck::LeftPane</name>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Components and layers</source>
        <translation>Componentes y capas</translation>
    </message>
</context>
<context>
    <name>archdeck::Library</name>
    <message>
        <source>There is no such card in the library. It may have been removed.</source>
        <translation>No existe esa tarjeta en la biblioteca. Puede que se haya eliminado.</translation>
    </message>
    <message>
        <source>There is no such deck in the library. It may have been removed.</source>
        <translation>No existe ese mazo en la biblioteca. Puede que se haya eliminado.</translation>
    </message>
    <message>
        <source>The card changed in the meantime; the answer was not stored.</source>
        <translation>La tarjeta cambió entretanto; la respuesta no se guardó.</translation>
    </message>
    <message>
        <source>Answer a card</source>
        <translation>Responder una tarjeta</translation>
    </message>
    <message>
        <source>The card changed in the meantime; the answer was not undone.</source>
        <translation>La tarjeta cambió entretanto; la respuesta no se deshizo.</translation>
    </message>
    <message>
        <source>There is no such design in the library. It may have been removed.</source>
        <translation>No existe ese diseño en la biblioteca. Puede que se haya eliminado.</translation>
    </message>
    <message>
        <source>Row %1 of %2 belongs to a row of %3 that is missing.</source>
        <translation>La fila %1 de %2 pertenece a una fila de %3 que falta.</translation>
    </message>
    <message>
        <source>Design &quot;%1&quot;: %2</source>
        <translation>Diseño “%1”: %2</translation>
    </message>
    <message>
        <source>History of design &quot;%1&quot;: %2</source>
        <translation>Historial del diseño “%1”: %2</translation>
    </message>
    <message>
        <source>The schedule of card %1 contradicts itself.</source>
        <translation>La programación de la tarjeta %1 se contradice.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Archdeck and was left as it is. Open it with that version or update this one.</source>
        <translation>%1 se escribió con una versión más reciente de Archdeck y no se modificó. Ábralo con esa versión o actualice esta.</translation>
    </message>
    <message>
        <source>There is no such session in the library. It may have been removed.</source>
        <translation>No existe esa sesión en la biblioteca. Puede que se haya eliminado.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged and was not used. Choose another one.</source>
        <translation>La copia de seguridad %1 está dañada y no se usó. Elija otra.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be flushed to disk.</source>
        <translation>No se puede asegurar %1 en disco.</translation>
    </message>
    <message>
        <source>The folder %1 for backups can&apos;t be made. Check the permissions of its parent.</source>
        <translation>No se puede crear la carpeta %1 para las copias de seguridad. Compruebe los permisos de la carpeta superior.</translation>
    </message>
    <message>
        <source>The backup %1 can&apos;t be renamed.</source>
        <translation>No se puede cambiar el nombre de la copia de seguridad %1.</translation>
    </message>
    <message>
        <source>%1 is not an Archdeck library. Choose another file.</source>
        <translation>%1 no es una biblioteca de Archdeck. Elija otro archivo.</translation>
    </message>
    <message>
        <source>Old backups in %1 can&apos;t be removed.</source>
        <translation>No se pueden eliminar las copias de seguridad antiguas de %1.</translation>
    </message>
    <message>
        <source>%1 is not an Archdeck library and was left as it is. Choose another file.</source>
        <translation>%1 no es una biblioteca de Archdeck y no se modificó. Elija otro archivo.</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from a backup, or save what can be read into a new file.</source>
        <translation>%1 está dañado. Restáurelo a partir de una copia de seguridad o guarde lo que se pueda leer en un archivo nuevo.</translation>
    </message>
    <message>
        <source>The library %1 can&apos;t be written: its folder is read-only. Choose another place with --library, or change the folder&apos;s permissions.</source>
        <translation>No se puede escribir la biblioteca %1: su carpeta es de solo lectura. Elija otro lugar con --library o cambie los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>The library %1 can&apos;t be written: the file is read-only. Change its permissions, or open a copy of it.</source>
        <translation>No se puede escribir la biblioteca %1: el archivo es de solo lectura. Cambie sus permisos o abra una copia.</translation>
    </message>
    <message>
        <source>%1 belongs to another program and was left as it is. Choose another file.</source>
        <translation>%1 pertenece a otro programa y no se modificó. Elija otro archivo.</translation>
    </message>
    <message>
        <source>The library %1 is open in %2 (process %3). Close it there and try again.</source>
        <translation>La biblioteca %1 está abierta en %2 (proceso %3). Ciérrela allí y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The library %1 is open in another program. Close it there and try again.</source>
        <translation>La biblioteca %1 está abierta en otro programa. Ciérrela allí y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The newest backup is %1.</source>
        <translation>La copia de seguridad más reciente es %1.</translation>
    </message>
    <message>
        <source>There is no space left to write %1. Free some space and try again.</source>
        <translation>No queda espacio para escribir %1. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be copied to %2.</source>
        <translation>No se puede copiar %1 a %2.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be moved aside.</source>
        <translation>No se puede apartar %1.</translation>
    </message>
    <message>
        <source>%1 is not a library that this Archdeck can read.</source>
        <translation>%1 no es una biblioteca que esta versión de Archdeck pueda leer.</translation>
    </message>
    <message>
        <source>Structure of the file</source>
        <translation>Estructura del archivo</translation>
    </message>
    <message>
        <source>Tables and indexes</source>
        <translation>Tablas e índices</translation>
    </message>
    <message>
        <source>References between rows</source>
        <translation>Referencias entre filas</translation>
    </message>
    <message>
        <source>Designs and schedules</source>
        <translation>Diseños y programaciones</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>The backup %1 was made by a newer Archdeck. Restore it with that version or update this one.</source>
        <translation>La copia de seguridad %1 se hizo con una versión más reciente de Archdeck. Restáurela con esa versión o actualice esta.</translation>
    </message>
    <message>
        <source>The backup %1 could not be copied correctly.</source>
        <translation>La copia de seguridad %1 no se pudo copiar correctamente.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be replaced.</source>
        <translation>No se puede sustituir %1.</translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>Ya existe un archivo %1. Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>The library %1 is not open. Start again.</source>
        <translation>La biblioteca %1 no está abierta. Vuelva a empezar.</translation>
    </message>
    <message>
        <source>Create &quot;%1&quot;</source>
        <translation>Crear “%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a reference and stays as it is. Make a copy of it to edit.</source>
        <translation>“%1” es una referencia y no se modifica. Haga una copia para editarla.</translation>
    </message>
    <message>
        <source>Rename the design</source>
        <translation>Cambiar el nombre del diseño</translation>
    </message>
    <message>
        <source>Remove a design</source>
        <translation>Eliminar un diseño</translation>
    </message>
    <message>
        <source>Bring back a design</source>
        <translation>Recuperar un diseño</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a shipped deck; it takes no further cards.</source>
        <translation>“%1” es un mazo incluido; no admite más tarjetas.</translation>
    </message>
    <message>
        <source>There is no such step in the history of the design.</source>
        <translation>No existe ese paso en el historial del diseño.</translation>
    </message>
</context>
<context>
    <name>archdeck::LinkQuestion</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>Write a mail to %1?</source>
        <translation>¿Escribir un correo a %1?</translation>
    </message>
    <message>
        <source>Open a page of %1 in the browser?</source>
        <translation>¿Abrir una página de %1 en el navegador?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>archdeck::LoadBarView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, overloaded</source>
        <translation>%1, sobrecargado</translation>
    </message>
</context>
<context>
    <name>archdeck::MainWindow</name>
    <message>
        <source>Archdeck did not end properly last time. The library was checked: nothing is lost.</source>
        <translation>Archdeck no se cerró correctamente la última vez. La biblioteca se comprobó: no se perdió nada.</translation>
    </message>
    <message>
        <source>Designs</source>
        <translation>Diseños</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Repaso</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparar…</translation>
    </message>
    <message>
        <source>Bringing in the case studies and decks…</source>
        <translation>Incorporando los casos prácticos y los mazos…</translation>
    </message>
    <message>
        <source>Some of the shipped content could not be read: %1</source>
        <translation>No se pudo leer parte del contenido incluido: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
</context>
<context>
    <name>archdeck::MarkdownText</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>archdeck::Mermaid</name>
    <message>
        <source>Reading was stopped. Nothing was changed.</source>
        <translation>Se detuvo la lectura. No se cambió nada.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %L2 elements, the most that can be read.</source>
        <translation>“%1” tiene más de %L2 elementos, el máximo que se puede leer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lines could not be read.</source>
        <translation>
            <numerusform>No se pudo leer otra línea (%Ln).</numerusform>
            <numerusform>No se pudieron leer otras %Ln líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>This line could not be read: %1</source>
        <translation>No se pudo leer esta línea: %1</translation>
    </message>
    <message>
        <source>The alignment of components was left out.</source>
        <translation>Se omitió la alineación de componentes.</translation>
    </message>
    <message>
        <source>a name is missing.</source>
        <translation>falta un nombre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already.</source>
        <translation>“%1” ya existe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here.</source>
        <translation>“%1” no se espera aquí.</translation>
    </message>
    <message>
        <source>it is neither a group, a service, a junction nor a connection.</source>
        <translation>no es un grupo, un servicio, una unión ni una conexión.</translation>
    </message>
    <message>
        <source>a connection needs a side at both ends, as in a:R --&gt; L:b.</source>
        <translation>una conexión necesita un lado en ambos extremos, como en a:R --&gt; L:b.</translation>
    </message>
    <message>
        <source>something follows the connection.</source>
        <translation>hay algo después de la conexión.</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot; above it.</source>
        <translation>no hay ningún servicio “%1” más arriba.</translation>
    </message>
    <message>
        <source>A connection of a group&apos;s border was drawn to the component that it names.</source>
        <translation>Una conexión del borde de un grupo se trazó hasta el componente que nombra.</translation>
    </message>
    <message>
        <source>there is no group &quot;%1&quot; round it.</source>
        <translation>no hay ningún grupo “%1” que lo contenga.</translation>
    </message>
    <message>
        <source>Architecture diagrams show neither the kinds of components and calls nor colours; a flowchart does.</source>
        <translation>Los diagramas de arquitectura no muestran los tipos de componentes y llamadas ni los colores; un diagrama de flujo, sí.</translation>
    </message>
    <message>
        <source>A picture became a component of the nearest kind.</source>
        <translation>Una imagen se convirtió en un componente del tipo más parecido.</translation>
    </message>
    <message>
        <source>A connection of a group without components was left out.</source>
        <translation>Se omitió una conexión de un grupo sin componentes.</translation>
    </message>
    <message>
        <source>A connection of a group was drawn to the component that stands first in it.</source>
        <translation>Una conexión de un grupo se trazó hasta su primer componente.</translation>
    </message>
    <message>
        <source>An invisible connection, which only orders the drawing, was left out.</source>
        <translation>Se omitió una conexión invisible, que solo sirve para colocar el dibujo.</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; subgraphs are nested deeper than %2 levels, the most that can be read.</source>
        <translation>En “%1” los subgrafos están anidados a más de %2 niveles, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>The subgraph &quot;%1&quot; has no &quot;end&quot;.</source>
        <translation>Al subgrafo “%1” le falta “end”.</translation>
    </message>
    <message>
        <source>&quot;end&quot; closes a subgraph, and none is open here.</source>
        <translation>“end” cierra un subgrafo, y aquí no hay ninguno abierto.</translation>
    </message>
    <message>
        <source>What a click on a component does was left out.</source>
        <translation>Se omitió lo que hace un clic en un componente.</translation>
    </message>
    <message>
        <source>The title of this subgraph could not be read: %1</source>
        <translation>No se pudo leer el título de este subgrafo: %1</translation>
    </message>
    <message>
        <source>after its title there is something that is no title.</source>
        <translation>después de su título hay algo que no es un título.</translation>
    </message>
    <message>
        <source>Mermaid itself refuses brackets and quotes in a text that is not in quotes; the text was taken as it is.</source>
        <translation>El propio Mermaid rechaza los corchetes y las comillas en un texto sin comillas; el texto se tomó tal cual.</translation>
    </message>
    <message>
        <source>a comment starts with &quot;%%&quot; on a line of its own.</source>
        <translation>un comentario empieza por “%%” en una línea aparte.</translation>
    </message>
    <message>
        <source>a name is missing at its end.</source>
        <translation>falta un nombre al final.</translation>
    </message>
    <message>
        <source>a name can&apos;t start with &quot;%1&quot;.</source>
        <translation>un nombre no puede empezar por “%1”.</translation>
    </message>
    <message>
        <source>a name is longer than %L1 characters.</source>
        <translation>un nombre supera los %L1 caracteres.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a word of the language and can&apos;t be a name.</source>
        <translation>“%1” es una palabra del lenguaje y no puede ser un nombre.</translation>
    </message>
    <message>
        <source>the data in &quot;@{&quot; are not closed by &quot;}&quot;.</source>
        <translation>los datos de “@{” no se cierran con “}”.</translation>
    </message>
    <message>
        <source>a quote is not closed.</source>
        <translation>una comilla no está cerrada.</translation>
    </message>
    <message>
        <source>a text is not closed by &quot;%1&quot;.</source>
        <translation>un texto no se cierra con “%1”.</translation>
    </message>
    <message>
        <source>the text of a connection is not followed by an arrow.</source>
        <translation>al texto de una conexión no le sigue ninguna flecha.</translation>
    </message>
    <message>
        <source>&quot;style&quot; needs a name and styles such as fill:#ffffff.</source>
        <translation>“style” necesita un nombre y estilos como fill:#ffffff.</translation>
    </message>
    <message>
        <source>&quot;class&quot; needs the name of a component and that of a class.</source>
        <translation>“class” necesita el nombre de un componente y el de una clase.</translation>
    </message>
    <message>
        <source>&quot;classDef&quot; needs a name and styles such as fill:#ffffff.</source>
        <translation>“classDef” necesita un nombre y estilos como fill:#ffffff.</translation>
    </message>
    <message>
        <source>&quot;linkStyle&quot; needs the number of a link and styles such as stroke:#ff0000.</source>
        <translation>“linkStyle” necesita el número de un enlace y estilos como stroke:#ff0000.</translation>
    </message>
    <message>
        <source>A comment of Archdeck is damaged and was left out.</source>
        <translation>Un comentario de Archdeck está dañado y se omitió.</translation>
    </message>
    <message>
        <source>Mermaid places the components itself; their places are kept in comments for Archdeck.</source>
        <translation>Mermaid coloca los componentes por su cuenta; sus posiciones se conservan en comentarios para Archdeck.</translation>
    </message>
    <message>
        <source>Mermaid draws the lines of connections its own way; pinned corners and ends are kept in comments.</source>
        <translation>Mermaid traza las líneas de las conexiones a su manera; las esquinas y los extremos fijados se conservan en comentarios.</translation>
    </message>
    <message>
        <source>Labels at the ends of connections are not shown; they are kept in comments.</source>
        <translation>Las etiquetas de los extremos de las conexiones no se muestran; se conservan en comentarios.</translation>
    </message>
    <message>
        <source>Notes on the canvas are not shown; they are kept in comments.</source>
        <translation>Las notas del lienzo no se muestran; se conservan en comentarios.</translation>
    </message>
    <message>
        <source>Hidden layers are shown, as Mermaid has no layers.</source>
        <translation>Las capas ocultas se muestran, ya que Mermaid no tiene capas.</translation>
    </message>
    <message>
        <source>Collapsed groups are shown open.</source>
        <translation>Los grupos contraídos se muestran abiertos.</translation>
    </message>
    <message>
        <source>Request paths, trade-offs and written notes are not shown; they are kept in comments.</source>
        <translation>Las rutas de solicitud, los compromisos y las notas escritas no se muestran; se conservan en comentarios.</translation>
    </message>
    <message>
        <source>Mermaid draws more than %L1 connections only where &quot;maxEdges&quot; is raised.</source>
        <translation>Mermaid solo dibuja más de %L1 conexiones si se aumenta “maxEdges”.</translation>
    </message>
    <message>
        <source>Mermaid draws more than %L1 characters only where &quot;maxTextSize&quot; is raised; this file has %L2.</source>
        <translation>Mermaid solo dibuja más de %L1 caracteres si se aumenta “maxTextSize”; este archivo tiene %L2.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a Mermaid diagram of the type %2. Flowcharts and architecture diagrams can be read, others can&apos;t.</source>
        <translation>“%1” es un diagrama de Mermaid del tipo %2. Se pueden leer los diagramas de flujo y los de arquitectura; los demás, no.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no Mermaid diagram that can be read: it starts neither with &quot;flowchart&quot; or &quot;graph&quot; nor with &quot;architecture-beta&quot;.</source>
        <translation>“%1” no es un diagrama de Mermaid que se pueda leer: no empieza por “flowchart” o “graph” ni por “architecture-beta”.</translation>
    </message>
    <message>
        <source>Behind the direction of a flowchart Mermaid itself wants the end of the line.</source>
        <translation>Tras la dirección de un diagrama de flujo, el propio Mermaid exige el final de la línea.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 MB, the most that can be read.</source>
        <translation>“%1” supera los %2 MB, el máximo que se puede leer.</translation>
    </message>
    <message>
        <source>Nothing in &quot;%1&quot; could be read. Line %2: %3</source>
        <translation>No se pudo leer nada de “%1”. Línea %2: %3</translation>
    </message>
</context>
<context>
    <name>archdeck::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>archdeck::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Minimapa</translation>
    </message>
    <message>
        <source>Drag to move what is in sight</source>
        <translation>Arrastre para mover la parte visible</translation>
    </message>
</context>
<context>
    <name>archdeck::MoveGesture</name>
    <message>
        <source>Insert into the connection</source>
        <translation>Insertar en la conexión</translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>Mover un elemento</numerusform>
            <numerusform>Mover %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n element(s)</source>
        <translation>
            <numerusform>Duplicar un elemento</numerusform>
            <numerusform>Duplicar %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::NeighbourField</name>
    <message>
        <source>Type its kind or name</source>
        <translation>Escriba su tipo o su nombre</translation>
    </message>
    <message>
        <source>Kind of the connected component</source>
        <translation>Tipo del componente conectado</translation>
    </message>
    <message>
        <source>Kinds of components</source>
        <translation>Tipos de componentes</translation>
    </message>
    <message>
        <source>Add connected %1</source>
        <translation>Añadir y conectar %1</translation>
    </message>
</context>
<context>
    <name>archdeck::NoteProperties</name>
    <message>
        <source>Explains</source>
        <translation>Explica</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Texto (Markdown)</translation>
    </message>
    <message>
        <source>A note needs a text. Delete the note to be rid of it.</source>
        <translation>Una nota necesita un texto. Si no la quiere, elimínela.</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>Nada en particular</translation>
    </message>
</context>
<context>
    <name>archdeck::NotesPanel</name>
    <message>
        <source>Section of the notes</source>
        <translation>Sección de las notas</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Sección anterior</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Sección siguiente</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Add section</source>
        <translation>Añadir sección</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Subir la sección</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Bajar la sección</translation>
    </message>
    <message>
        <source>Delete the section</source>
        <translation>Eliminar la sección</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Todavía no hay nada escrito</translation>
    </message>
    <message>
        <source>Notes hold what the drawing can&apos;t say: requirements with numbers, estimates, deep dives, failure modes, metrics. Start with the requirements, as an interview does.</source>
        <translation>Las notas recogen lo que el dibujo no puede decir: requisitos con cifras, estimaciones, análisis en detalle, modos de fallo, métricas. Empiece por los requisitos, como en una entrevista.</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>Mover sección</translation>
    </message>
</context>
<context>
    <name>archdeck::OptionColumn</name>
    <message>
        <source>For it: %1</source>
        <translation>A favor: %1</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>En contra: %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegida</translation>
    </message>
    <message>
        <source>Chosen option: %1</source>
        <translation>Opción elegida: %1</translation>
    </message>
    <message>
        <source>Option: %1</source>
        <translation>Opción: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::OverviewActions</name>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>Find in this design…</source>
        <translation>Buscar en este diseño…</translation>
    </message>
    <message>
        <source>Show the minimap</source>
        <translation>Mostrar el minimapa</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentar</translation>
    </message>
</context>
<context>
    <name>archdeck::Palette</name>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Case study</source>
        <translation>Caso práctico</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Diseño</translation>
    </message>
    <message>
        <source>Study %1</source>
        <translation>Estudiar %1</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Mazo</translation>
    </message>
</context>
<context>
    <name>archdeck::PalettePanel</name>
    <message>
        <source>Find a component</source>
        <translation>Buscar un componente</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
</context>
<context>
    <name>archdeck::ParagraphField</name>
    <message>
        <source>Ctrl+Enter takes the text over</source>
        <translation>Ctrl+Intro acepta el texto</translation>
    </message>
</context>
<context>
    <name>archdeck::PasteRunner</name>
    <message>
        <source>Reading the drawing on the clipboard…</source>
        <translation>Leyendo el dibujo del portapapeles…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>archdeck::PathLoad</name>
    <message>
        <source>Load of &quot;%1&quot;</source>
        <translation>Carga de “%1”</translation>
    </message>
</context>
<context>
    <name>archdeck::PathTable</name>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>p50 ≈</source>
        <translation>p50 ≈</translation>
    </message>
    <message>
        <source>p95 ≈</source>
        <translation>p95 ≈</translation>
    </message>
    <message>
        <source>p99 ≈</source>
        <translation>p99 ≈</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>The whole design</source>
        <translation>Todo el diseño</translation>
    </message>
    <message>
        <source>%1: follow it on the canvas</source>
        <translation>%1: seguirla en el lienzo</translation>
    </message>
    <message>
        <source>%1: mean %2, p95 %3 (approximate), available %4</source>
        <translation>%1: media %2, p95 %3 (aproximado), disponible %4</translation>
    </message>
    <message>
        <source>No steady state: a component on it is overloaded, or has a number to mend.</source>
        <translation>Sin estado estable: un componente de la ruta está sobrecargado o tiene un número que corregir.</translation>
    </message>
    <message>
        <source>%1: no steady state</source>
        <translation>%1: sin estado estable</translation>
    </message>
</context>
<context>
    <name>archdeck::PathsPanel</name>
    <message>
        <source>A request path tells how one request walks through the design, connection by connection. Select a connection and add a path that begins with it.</source>
        <translation>Una ruta de solicitud cuenta cómo recorre el diseño una solicitud, conexión por conexión. Seleccione una conexión y añada una ruta que empiece en ella.</translation>
    </message>
    <message>
        <source>Request paths</source>
        <translation>Rutas de solicitud</translation>
    </message>
    <message>
        <source>The selected path is highlighted on the canvas</source>
        <translation>La ruta seleccionada se resalta en el lienzo</translation>
    </message>
    <message>
        <source>Rename the path</source>
        <translation>Cambiar el nombre de la ruta</translation>
    </message>
    <message>
        <source>Delete the path</source>
        <translation>Eliminar la ruta</translation>
    </message>
    <message>
        <source>Add path</source>
        <translation>Añadir ruta</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Subir el paso</translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation>Bajar el paso</translation>
    </message>
    <message>
        <source>Remove the selected step, or the last one</source>
        <translation>Quitar el paso seleccionado o el último</translation>
    </message>
    <message>
        <source>Steps of the path</source>
        <translation>Pasos de la ruta</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 paso</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 pasos</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>Todavía sin pasos</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Add %1 selected connections</source>
        <translation>Añadir %1 conexiones seleccionadas</translation>
    </message>
    <message>
        <source>Add the selected connection</source>
        <translation>Añadir la conexión seleccionada</translation>
    </message>
    <message>
        <source>Select the next connection on the canvas first</source>
        <translation>Seleccione antes en el lienzo la conexión siguiente</translation>
    </message>
    <message>
        <source>Path %1</source>
        <translation>Ruta %1</translation>
    </message>
</context>
<context>
    <name>archdeck::PhaseList</name>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n min</source>
        <translation>
            <numerusform>%1 de %n min</numerusform>
            <numerusform>%1 de %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::PhasePanel</name>
    <message>
        <source>Say</source>
        <translation>Qué decir</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Show a hint</source>
        <translation>Mostrar una pista</translation>
    </message>
    <message>
        <source>Show hint %1 of %2</source>
        <translation>Mostrar la pista %1 de %2</translation>
    </message>
    <message>
        <source>Worth asking</source>
        <translation>Conviene preguntar</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Mostrar la respuesta</translation>
    </message>
    <message>
        <source>Show the requirements</source>
        <translation>Mostrar los requisitos</translation>
    </message>
    <message>
        <source>Your numbers</source>
        <translation>Sus números</translation>
    </message>
    <message>
        <source>for example 12k</source>
        <translation>por ejemplo 12k</translation>
    </message>
    <message>
        <source>Not a number yet. 2900, 12k and 3 M are.</source>
        <translation>Todavía no es un número. Lo son 2900, 12k y 3 M.</translation>
    </message>
    <message>
        <source>Topics that would carry a deep dive</source>
        <translation>Temas que darían para profundizar</translation>
    </message>
    <message>
        <source>Show what a good one covers</source>
        <translation>Mostrar qué abarca uno bueno</translation>
    </message>
</context>
<context>
    <name>archdeck::Picker</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>No hay nada con ese nombre.</translation>
    </message>
</context>
<context>
    <name>archdeck::Portfolio</name>
    <message>
        <source>There is no design to put into the portfolio. Choose at least one.</source>
        <translation>No hay ningún diseño que poner en el portafolio. Elija al menos uno.</translation>
    </message>
    <message>
        <source>%1, %2 of them for reference</source>
        <translation>%1, de ellos %2 de referencia</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>System design portfolio</source>
        <translation>Portafolio de diseño de sistemas</translation>
    </message>
    <message>
        <source>1 component</source>
        <translation>1 componente</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 componentes</translation>
    </message>
    <message>
        <source>1 trade-off</source>
        <translation>1 compromiso</translation>
    </message>
    <message>
        <source>%1 trade-offs</source>
        <translation>%1 compromisos</translation>
    </message>
    <message>
        <source>1 design</source>
        <translation>1 diseño</translation>
    </message>
    <message>
        <source>%1 designs</source>
        <translation>%1 diseños</translation>
    </message>
    <message>
        <source>1 reference design</source>
        <translation>1 diseño de referencia</translation>
    </message>
    <message>
        <source>%1 reference designs</source>
        <translation>%1 diseños de referencia</translation>
    </message>
    <message>
        <source>A portfolio shows your own designs, and there are none yet. Draw one, copy a reference, or name the references that should be printed.</source>
        <translation>Un portafolio muestra sus propios diseños, y todavía no hay ninguno. Dibuje uno, copie uno de referencia o indique los de referencia que quiera imprimir.</translation>
    </message>
</context>
<context>
    <name>archdeck::PortfolioDialog</name>
    <message>
        <source>Portfolio</source>
        <translation>Portafolio</translation>
    </message>
    <message>
        <source>AI system designs</source>
        <translation>Diseños de sistemas de IA</translation>
    </message>
    <message>
        <source>Designs</source>
        <translation>Diseños</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Exportar PDF…</translation>
    </message>
    <message>
        <source>Your name on the front</source>
        <translation>Su nombre en la portada</translation>
    </message>
    <message>
        <source>%1 (reference)</source>
        <translation>%1 (referencia)</translation>
    </message>
    <message>
        <source>A portfolio shows your own designs. Copy a reference or draw one to fill it; references that you choose here are marked as such.</source>
        <translation>Un portafolio muestra sus propios diseños. Copie uno de referencia o dibuje uno para llenarlo; los de referencia que elija aquí se marcan como tales.</translation>
    </message>
</context>
<context>
    <name>archdeck::Practice</name>
    <message>
        <source>%1 is a whole number from 1 to 100.</source>
        <translation>%1 es un número entero de 1 a 100.</translation>
    </message>
    <message>
        <source>The file is larger than 256 KB or 10,000 lines.</source>
        <translation>El archivo supera los 256 KB o las 10,000 líneas.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8 text.</source>
        <translation>El archivo no es texto UTF-8 válido.</translation>
    </message>
    <message>
        <source>There are more problems.</source>
        <translation>Hay más problemas.</translation>
    </message>
    <message>
        <source>The file does not start with front matter between two lines of three hyphens.</source>
        <translation>El archivo no empieza con una cabecera entre dos líneas de tres guiones.</translation>
    </message>
    <message>
        <source>The front matter is not closed by a line of three hyphens.</source>
        <translation>La cabecera no se cierra con una línea de tres guiones.</translation>
    </message>
    <message>
        <source>The front matter has only these properties: %1.</source>
        <translation>La cabecera solo tiene estas propiedades: %1.</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 aparece dos veces.</translation>
    </message>
    <message>
        <source>%1 is empty or too long.</source>
        <translation>%1 está vacío o es demasiado largo.</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; stands twice; the second is left out.</source>
        <translation>La sección “%1” aparece dos veces; la segunda se omite.</translation>
    </message>
    <message>
        <source>This text belongs to no section (##).</source>
        <translation>Este texto no pertenece a ninguna sección (##).</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; is missing.</source>
        <translation>Falta la sección “%1”.</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; is empty.</source>
        <translation>La sección “%1” está vacía.</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; is longer than 8,000 characters.</source>
        <translation>La sección “%1” supera los 8,000 caracteres.</translation>
    </message>
    <message>
        <source>The section has more than 200 items; the rest is left out.</source>
        <translation>La sección tiene más de 200 elementos; el resto se omite.</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; has no sound item.</source>
        <translation>La sección “%1” no tiene ningún elemento correcto.</translation>
    </message>
    <message>
        <source>This section is a list: each item is a line &quot;- key: text&quot;.</source>
        <translation>Esta sección es una lista: cada elemento es una línea &quot;- clave: texto&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no text.</source>
        <translation>“%1” no tiene texto.</translation>
    </message>
    <message>
        <source>The text of &quot;%1&quot; is longer than 8,000 characters.</source>
        <translation>El texto de “%1” supera los 8,000 caracteres.</translation>
    </message>
    <message>
        <source>The items of &quot;%1&quot; are: %2.</source>
        <translation>Los elementos de “%1” son: %2.</translation>
    </message>
    <message>
        <source>An item here starts with two kinds and an arrow: &quot;- api-gateway -&gt; cache: text&quot;.</source>
        <translation>Aquí un elemento empieza con dos tipos y una flecha: &quot;- api-gateway -&gt; cache: texto&quot;.</translation>
    </message>
    <message>
        <source>An item starts with its key, lower-case letters and digits joined by single hyphens: &quot;- key: text&quot;.</source>
        <translation>Un elemento empieza con su clave, letras minúsculas y cifras unidas por guiones simples: &quot;- clave: texto&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in &quot;%2&quot;.</source>
        <translation>“%1” aparece dos veces en “%2”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than 40 lines below it.</source>
        <translation>“%1” tiene más de 40 líneas debajo.</translation>
    </message>
    <message>
        <source>An item of &quot;%1&quot; has only these lines: %2.</source>
        <translation>Un elemento de “%1” solo tiene estas líneas: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no line &quot;%2&quot;.</source>
        <translation>A “%1” le falta la línea “%2”.</translation>
    </message>
    <message>
        <source>There is no section &quot;%1&quot; in this format.</source>
        <translation>En este formato no existe la sección “%1”.</translation>
    </message>
    <message>
        <source>The front matter has no %1.</source>
        <translation>A la cabecera le falta %1.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; differs from the file&apos;s name &quot;%2&quot;.</source>
        <translation>El id “%1” es distinto del nombre del archivo, “%2”.</translation>
    </message>
    <message>
        <source>The level is mid, senior or staff.</source>
        <translation>El nivel es mid, senior o staff.</translation>
    </message>
    <message>
        <source>The reference is the name of a folder in templates/designs.</source>
        <translation>La referencia es el nombre de una carpeta de templates/designs.</translation>
    </message>
    <message>
        <source>The minutes are a whole number from 10 to 240.</source>
        <translation>Los minutos son un número entero de 10 a 240.</translation>
    </message>
    <message>
        <source>A requirement has both a value and a unit, or neither.</source>
        <translation>Un requisito tiene un valor y una unidad, o ninguno de los dos.</translation>
    </message>
    <message>
        <source>This is not a plain number: digits with at most one decimal point, in every language.</source>
        <translation>Esto no es un número simple: cifras con un punto decimal como máximo, en todos los idiomas.</translation>
    </message>
    <message>
        <source>The answer is a plain number above 0, with a decimal point.</source>
        <translation>La respuesta es un número simple mayor que 0, con punto decimal.</translation>
    </message>
    <message>
        <source>The tolerance is a factor from 1 to 100.</source>
        <translation>La tolerancia es un factor de 1 a 100.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; joins kinds that are not both expected components.</source>
        <translation>“%1” une tipos que no son ambos componentes esperados.</translation>
    </message>
    <message>
        <source>The folder of the interview questions is missing.</source>
        <translation>Falta la carpeta de las preguntas de entrevista.</translation>
    </message>
    <message>
        <source>There are more than %1 questions; the rest is left out.</source>
        <translation>Hay más de %1 preguntas; el resto se omite.</translation>
    </message>
    <message>
        <source>%1 is a whole number from 1 to %2.</source>
        <translation>%1 es un número entero de 1 a %2.</translation>
    </message>
    <message>
        <source>%1 is one of: %2.</source>
        <translation>%1 es uno de estos: %2.</translation>
    </message>
    <message>
        <source>early is &quot;yes&quot; or not given.</source>
        <translation>early es &quot;yes&quot; o no se indica.</translation>
    </message>
    <message>
        <source>level is one of: %1.</source>
        <translation>level es uno de estos: %1.</translation>
    </message>
    <message>
        <source>%1 has no such target: %2.</source>
        <translation>%1 no tiene ese objetivo: %2.</translation>
    </message>
    <message>
        <source>%1 needs a target: the id of a question or of a deck.</source>
        <translation>%1 necesita un objetivo: el id de una pregunta o de un mazo.</translation>
    </message>
    <message>
        <source>The id is not &quot;%1&quot;.</source>
        <translation>El id no es “%1”.</translation>
    </message>
    <message>
        <source>The session on &quot;%1&quot; is still open. Finish it or give it up, then start another.</source>
        <translation>La sesión sobre “%1” sigue abierta. Termínela o abandónela antes de empezar otra.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lagunas</translation>
    </message>
    <message>
        <source>What your own designs and estimates missed.</source>
        <translation>Lo que faltó en sus propios diseños y estimaciones.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is missing.</source>
        <translation>Falta el paso “%1”.</translation>
    </message>
</context>
<context>
    <name>archdeck::PracticePage</name>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Past sessions</source>
        <translation>Sesiones anteriores</translation>
    </message>
    <message>
        <source>None yet. A finished session stays here with its drawing, notes and score.</source>
        <translation>Todavía ninguna. Una sesión terminada queda aquí con su dibujo, sus notas y su puntuación.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>última: %1</translation>
    </message>
    <message>
        <source>Minute %1 of %2, %3</source>
        <translation>Minuto %1 de %2, %3</translation>
    </message>
    <message>
        <source>%1; the clock is running</source>
        <translation>%1; el reloj está en marcha</translation>
    </message>
    <message>
        <source>%1; paused</source>
        <translation>%1; en pausa</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonada</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>todavía sin puntuar</translation>
    </message>
    <message>
        <source>No question could be read. A new installation brings them back; your own sessions are safe in the library.</source>
        <translation>No se pudo leer ninguna pregunta. Una instalación nueva las recupera; sus propias sesiones están a salvo en la biblioteca.</translation>
    </message>
    <message>
        <source>Staff level</source>
        <translation>Nivel staff</translation>
    </message>
    <message>
        <source>Senior level</source>
        <translation>Nivel sénior</translation>
    </message>
    <message>
        <source>Mid level</source>
        <translation>Nivel intermedio</translation>
    </message>
    <message>
        <source>compared with the components that are expected</source>
        <translation>en comparación con los componentes esperados</translation>
    </message>
    <message>
        <source>compared with a reference design</source>
        <translation>en comparación con un diseño de referencia</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>A session is open. Resume it, finish it or give it up; then start another.</source>
        <translation>Hay una sesión abierta. Reanúdela, termínela o abandónela antes de empezar otra.</translation>
    </message>
    <message>
        <source>How a session goes</source>
        <translation>Cómo transcurre una sesión</translation>
    </message>
    <message>
        <source>A blank board, notes and a clock that never hurries you. One requirement changes on the way. Everything is saved as you make it. Afterwards you score yourself, see what was missing, and the gaps come back as cards.</source>
        <translation>Una pizarra en blanco, notas y un reloj que nunca apremia. Por el camino cambia un requisito. Todo se guarda a medida que lo hace. Después se puntúa, ve qué faltó, y las lagunas vuelven como tarjetas.</translation>
    </message>
</context>
<context>
    <name>archdeck::PracticeParts</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>archdeck::Presentation</name>
    <message>
        <source>synchronous</source>
        <translation>síncrona</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asíncrona</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>stream</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>por lotes</translation>
    </message>
    <message>
        <source>%1 — presentation</source>
        <translation>%1 — presentación</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <translation>%1: paso %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Space or → next, ← back, ↑ ↓ other path, Esc ends</source>
        <translation>Espacio o → siguiente, ← atrás, ↑ ↓ otra ruta, Esc termina</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>archdeck::Print</name>
    <message>
        <source>Reference design</source>
        <translation>Diseño de referencia</translation>
    </message>
    <message>
        <source>Based on %1</source>
        <translation>Basado en %1</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>Diseño sin título</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Plazas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Utilización</translation>
    </message>
    <message>
        <source>Full at</source>
        <translation>Se satura a</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Coste al mes</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Todas las solicitudes</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>sobrecargado</translation>
    </message>
    <message>
        <source>Request path</source>
        <translation>Ruta de solicitud</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>10 x, as it stands</source>
        <translation>10 x, tal como está</translation>
    </message>
    <message>
        <source>10 x, scaled</source>
        <translation>10 x, escalado</translation>
    </message>
    <message>
        <source>Peak load</source>
        <translation>Carga pico</translation>
    </message>
    <message>
        <source>Full first</source>
        <translation>Se satura primero</translation>
    </message>
    <message>
        <source>Components over their limit</source>
        <translation>Componentes por encima de su límite</translation>
    </message>
    <message>
        <source>p95 of the first path</source>
        <translation>p95 de la primera ruta</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimaciones</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Fórmulas</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Times of the request paths (approximate)</source>
        <translation>Tiempos de las rutas de solicitud (aproximados)</translation>
    </message>
    <message>
        <source>Ten times the load</source>
        <translation>Diez veces la carga</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>%1 users a day</source>
        <translation>%1 usuarios al día</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>%1 de media</translation>
    </message>
    <message>
        <source>p95, approximate</source>
        <translation>p95, aproximado</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>objetivo %1</translation>
    </message>
    <message>
        <source>p95 target</source>
        <translation>Objetivo de p95</translation>
    </message>
    <message>
        <source>Availability target</source>
        <translation>Objetivo de disponibilidad</translation>
    </message>
    <message>
        <source>%1 per 1,000 requests</source>
        <translation>%1 por 1000 solicitudes</translation>
    </message>
    <message>
        <source>Quality target</source>
        <translation>Objetivo de calidad</translation>
    </message>
    <message>
        <source>Compute is its limit.</source>
        <translation>Su límite es el cómputo.</translation>
    </message>
    <message>
        <source>The sequences that it holds at once are its limit.</source>
        <translation>Su límite son las secuencias que mantiene a la vez.</translation>
    </message>
    <message>
        <source>The memory of its KV cache is its limit.</source>
        <translation>Su límite es la memoria de su KV cache.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>%1 is over its limit: it is full at %2, and the peak is %3.</source>
        <translation>%1 supera su límite: se satura a %2 y el pico es de %3.</translation>
    </message>
    <message>
        <source>%1 is full first, at %2: %3 times the peak of %4.</source>
        <translation>%1 se satura primero, a %2: %3 veces el pico de %4.</translation>
    </message>
    <message>
        <source>as required</source>
        <translation>según los requisitos</translation>
    </message>
    <message>
        <source>users × actions a day / 86,400 × peak factor</source>
        <translation>usuarios × acciones al día / 86,400 × factor de pico</translation>
    </message>
    <message>
        <source>Utilisation of %1</source>
        <translation>Utilización de %1</translation>
    </message>
    <message>
        <source>rate × time / slots</source>
        <translation>tasa × tiempo / plazas</translation>
    </message>
    <message>
        <source>Share that waits, by Erlang C</source>
        <translation>Proporción que espera, según Erlang C</translation>
    </message>
    <message>
        <source>C(slots, rate × time)</source>
        <translation>C(plazas, tasa × tiempo)</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Espera media</translation>
    </message>
    <message>
        <source>share × time / (slots − rate × time) × variability</source>
        <translation>proporción × tiempo / (plazas − tasa × tiempo) × variabilidad</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Tiempo hasta el primer token</translation>
    </message>
    <message>
        <source>wait + prefill, with the queue</source>
        <translation>espera + prefill, con la cola</translation>
    </message>
    <message>
        <source>Time per token</source>
        <translation>Tiempo por token</translation>
    </message>
    <message>
        <source>at a batch of %1</source>
        <translation>con un batch de %1</translation>
    </message>
    <message>
        <source>sum of replicas × price an hour × 730, and usage</source>
        <translation>suma de réplicas × precio por hora × 730, más el uso</translation>
    </message>
    <message>
        <source>The largest part, %1</source>
        <translation>La parte mayor, %1</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1, %2 del total</translation>
    </message>
    <message>
        <source>Cost of 1,000 requests</source>
        <translation>Coste de 1000 solicitudes</translation>
    </message>
    <message>
        <source>cost a month / requests a month × 1,000</source>
        <translation>coste al mes / solicitudes al mes × 1000</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>synchronous</source>
        <translation>síncrona</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asíncrona</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>stream</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>por lotes</translation>
    </message>
    <message>
        <source>trust boundary</source>
        <translation>límite de confianza</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>Main request path: %1</source>
        <translation>Ruta de solicitud principal: %1</translation>
    </message>
    <message>
        <source>Main request path, first %1 of %2 components: %3</source>
        <translation>Ruta de solicitud principal, primeros %1 de %2 componentes: %3</translation>
    </message>
    <message>
        <source>Overview; the full diagram follows in readable size</source>
        <translation>Vista general; el diagrama completo sigue en tamaño legible</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>frente a %1</translation>
    </message>
    <message>
        <source>* assumed</source>
        <translation>* supuesto</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>What breaks first</source>
        <translation>Qué falla primero</translation>
    </message>
    <message>
        <source>This design has no components yet.</source>
        <translation>Este diseño todavía no tiene componentes.</translation>
    </message>
    <message>
        <source>Full diagram, steps of: %1</source>
        <translation>Diagrama completo, pasos de: %1</translation>
    </message>
    <message>
        <source>Full diagram</source>
        <translation>Diagrama completo</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagrama</translation>
    </message>
    <message>
        <source>Request path: %1</source>
        <translation>Ruta de solicitud: %1</translation>
    </message>
    <message>
        <source>The drawing of &quot;%1&quot; would take %2 sheets of paper. Bring its parts closer together, or export it as SVG.</source>
        <translation>El dibujo de “%1” ocuparía %2 hojas de papel. Acerque sus partes o expórtelo como SVG.</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Hoja %1</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>Hoja %1 de %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hacia</translation>
    </message>
    <message>
        <source>What flows</source>
        <translation>Qué circula</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Request paths</source>
        <translation>Rutas de solicitud</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Switch when</source>
        <translation>Cambiar cuando</translation>
    </message>
    <message>
        <source>Chose %1</source>
        <translation>Se eligió %1</translation>
    </message>
    <message>
        <source>Chose %1 over %2</source>
        <translation>Se eligió %1 frente a %2</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Porque</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>replicas × price an hour × 730 = %1 × $%2 × 730</source>
        <translation>réplicas × precio por hora × 730 = %1 × %2 USD × 730</translation>
    </message>
    <message>
        <source>What breaks</source>
        <translation>Qué falla</translation>
    </message>
    <message>
        <source>Nothing breaks</source>
        <translation>No falla nada</translation>
    </message>
    <message>
        <source>What it takes in replicas, for at most %1 utilisation</source>
        <translation>Qué hace falta en réplicas, para una utilización de %1 como máximo</translation>
    </message>
    <message>
        <source>rate / rate at which it is full</source>
        <translation>tasa / tasa a la que se satura</translation>
    </message>
    <message>
        <source>Use of its limits</source>
        <translation>Uso de sus límites</translation>
    </message>
    <message>
        <source>compute, sequences, KV cache</source>
        <translation>cómputo, secuencias, KV cache</translation>
    </message>
</context>
<context>
    <name>archdeck::ProblemList</name>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
</context>
<context>
    <name>archdeck::ProblemsDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>archdeck::ProfileForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>As portfolio pages show it</source>
        <translation>Como aparece en las páginas del portafolio</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>For example: AI engineer</source>
        <translation>Por ejemplo: ingeniería de IA</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Addresses, separated by spaces</source>
        <translation>Direcciones, separadas por espacios</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Todavía sin fecha</translation>
    </message>
    <message>
        <source>Interview date</source>
        <translation>Fecha de la entrevista</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Mid-level</source>
        <translation>Intermedio</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>Sénior</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>archdeck::ProgressLine</name>
    <message>
        <source>%1 answered, %2 left</source>
        <translation>%1 respondidas, quedan %2</translation>
    </message>
</context>
<context>
    <name>archdeck::PropertyEditors</name>
    <message>
        <source>Between %1 and %2.</source>
        <translation>Entre %1 y %2.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Como mínimo, %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Como máximo, %1.</translation>
    </message>
    <message>
        <source>Type a whole number, for example 8.</source>
        <translation>Escriba un número entero, por ejemplo 8.</translation>
    </message>
    <message>
        <source>Type a number, for example 2.5.</source>
        <translation>Escriba un número, por ejemplo 2.5.</translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation>Uno de: %1.</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>Sí o no.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin definir</translation>
    </message>
    <message>
        <source>Not set (%1)</source>
        <translation>Sin definir (%1)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>archdeck::PropertyPage</name>
    <message>
        <source>A name is needed here. Type one, or press Escape to keep the old one.</source>
        <translation>Aquí se necesita un nombre. Escriba uno o pulse Escape para conservar el anterior.</translation>
    </message>
    <message>
        <source>The whole design</source>
        <translation>Todo el diseño</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Ruta: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
</context>
<context>
    <name>archdeck::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>%1, %2 due</source>
        <translation>%1, %2 por repasar</translation>
    </message>
</context>
<context>
    <name>archdeck::RatingBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>archdeck::Readiness</name>
    <message>
        <source>Designs</source>
        <translation>Diseños</translation>
    </message>
    <message>
        <source>%1 of %2 designs of the plan are drawn, each with at least %3 components.</source>
        <translation>%1 de %2 diseños del plan están dibujados, cada uno con al menos %3 componentes.</translation>
    </message>
    <message>
        <source>Mock interviews</source>
        <translation>Simulacros</translation>
    </message>
    <message>
        <source>%1 of %2 mock interviews are finished; each counts with your own score of it, one half without a score.</source>
        <translation>%1 de %2 simulacros están terminados; cada uno cuenta según su propia puntuación, o la mitad si no la tiene.</translation>
    </message>
    <message>
        <source>Decks begun</source>
        <translation>Mazos empezados</translation>
    </message>
    <message>
        <source>%1 of %2 decks of the plan are begun.</source>
        <translation>%1 de %2 mazos del plan están empezados.</translation>
    </message>
    <message>
        <source>Cards remembered</source>
        <translation>Tarjetas recordadas</translation>
    </message>
    <message>
        <source>About %1 of the %2 cards in the decks that you began are remembered today; the goal is %3 %.</source>
        <translation>Hoy se recuerdan unas %1 de las %2 tarjetas de los mazos que ha empezado; el objetivo es el %3 %.</translation>
    </message>
</context>
<context>
    <name>archdeck::ReconnectGesture</name>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Drop it on a component, or it stays where it was</source>
        <translation>Suéltelo sobre un componente; si no, se queda donde estaba</translation>
    </message>
</context>
<context>
    <name>archdeck::RecoveryDialog</name>
    <message>
        <source>Try again</source>
        <translation>Volver a intentarlo</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta copia de seguridad</translation>
    </message>
    <message>
        <source>Save what can be read into a new library</source>
        <translation>Guardar lo que se pueda leer en una biblioteca nueva</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Abrir otra biblioteca…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Open the new library</source>
        <translation>Abrir la biblioteca nueva</translation>
    </message>
    <message>
        <source>%1 rows were saved, %2 are missing. The damaged file stays where it is. The new library is %3</source>
        <translation>Se guardaron %1 filas y faltan %2. El archivo dañado se queda donde está. La biblioteca nueva es %3</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Abrir una biblioteca</translation>
    </message>
    <message>
        <source>Archdeck libraries (*.archdeck);;All files (*)</source>
        <translation>Bibliotecas de Archdeck (*.archdeck);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>archdeck::ResizeGesture</name>
    <message>
        <source>Resize</source>
        <translation>Cambiar tamaño</translation>
    </message>
</context>
<context>
    <name>archdeck::RestView</name>
    <message>
        <source>A card comes back shortly before you would forget it. Each good answer moves it further into the future; Again brings it back within minutes. A few minutes a day are enough.</source>
        <translation>Una tarjeta vuelve poco antes de que la olvide. Cada respuesta buena la aleja más en el tiempo; Otra vez la trae de vuelta en minutos. Bastan unos minutos al día.</translation>
    </message>
    <message>
        <source>Look at the designs</source>
        <translation>Ver los diseños</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>Hoy no toca nada</translation>
    </message>
    <message>
        <source>Nothing is due yet</source>
        <translation>Todavía no toca nada</translation>
    </message>
</context>
<context>
    <name>archdeck::Review</name>
    <message>
        <source>The card is no longer in the library; the answer was not stored.</source>
        <translation>La tarjeta ya no está en la biblioteca; la respuesta no se guardó.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difícil</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Fácil</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 mes</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 a</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>The next card is due in a minute.</source>
        <translation>La próxima tarjeta toca dentro de un minuto.</translation>
    </message>
    <message numerus="yes">
        <source>The next card is due in %n minutes.</source>
        <translation>
            <numerusform>La próxima tarjeta toca dentro de %n minuto.</numerusform>
            <numerusform>La próxima tarjeta toca dentro de %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next card is due in an hour.</source>
        <translation>La próxima tarjeta toca dentro de una hora.</translation>
    </message>
    <message numerus="yes">
        <source>The next card is due in %n hours.</source>
        <translation>
            <numerusform>La próxima tarjeta toca dentro de %n hora.</numerusform>
            <numerusform>La próxima tarjeta toca dentro de %n horas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next card is due in %1 h %2 min.</source>
        <translation>La próxima tarjeta toca dentro de %1 h %2 min.</translation>
    </message>
</context>
<context>
    <name>archdeck::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Repaso</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentarlo</translation>
    </message>
    <message>
        <source>Nothing more is due today.</source>
        <translation>Hoy no toca nada más.</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>Deshacer “%1”</translation>
    </message>
    <message>
        <source>Take the answer “%1” back and ask that card again (U or Ctrl+Z)</source>
        <translation>Retirar la respuesta “%1” y volver a preguntar esa tarjeta (U o Ctrl+Z)</translation>
    </message>
    <message>
        <source>Take the last answer back (U or Ctrl+Z)</source>
        <translation>Retirar la última respuesta (U o Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>archdeck::RichText</name>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>This text is too complex to show. Shorten it, or nest its lists, quotations and tables less deeply.</source>
        <translation>Este texto es demasiado complejo para mostrarlo. Acórtelo o anide menos sus listas, citas y tablas.</translation>
    </message>
</context>
<context>
    <name>archdeck::RoomGesture</name>
    <message>
        <source>Insert room</source>
        <translation>Insertar espacio</translation>
    </message>
    <message>
        <source>Remove room</source>
        <translation>Quitar espacio</translation>
    </message>
</context>
<context>
    <name>archdeck::RubricCard</name>
    <message>
        <source>How did it go</source>
        <translation>Cómo fue</translation>
    </message>
    <message>
        <source>Weighted over the criteria that have a level.</source>
        <translation>Ponderado sobre los criterios que tienen nivel.</translation>
    </message>
    <message>
        <source>Choose the level that describes what you did, not what you know.</source>
        <translation>Elija el nivel que describe lo que hizo, no lo que sabe.</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>Peso: %1</translation>
    </message>
    <message>
        <source>What made you choose it</source>
        <translation>Qué le hizo elegirlo</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Comentario sobre %1</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>No se mostró</translation>
    </message>
    <message>
        <source>Strong and weak answers here</source>
        <translation>Respuestas fuertes y débiles aquí</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuertes</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Débiles</translation>
    </message>
</context>
<context>
    <name>archdeck::Schedule</name>
    <message>
        <source>The input can&apos;t be read: %1</source>
        <translation>No se puede leer la entrada: %1</translation>
    </message>
    <message>
        <source>line %1: longer than 8 MB</source>
        <translation>línea %1: supera los 8 MB</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>The output can&apos;t be written: %1</source>
        <translation>No se puede escribir la salida: %1</translation>
    </message>
    <message>
        <source>%1 is not a whole number from %2 to %3</source>
        <translation>%1 no es un número entero de %2 a %3</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 no es ni true ni false</translation>
    </message>
    <message>
        <source>params is not an array of 21 numbers</source>
        <translation>params no es un array de 21 números</translation>
    </message>
    <message>
        <source>params[%1] is not a number</source>
        <translation>params[%1] no es un número</translation>
    </message>
    <message>
        <source>params has %1 numbers instead of 21</source>
        <translation>params tiene %1 números en lugar de 21</translation>
    </message>
    <message>
        <source>%1 is not an array of steps such as &quot;10m&quot;</source>
        <translation>%1 no es un array de pasos como &quot;10m&quot;</translation>
    </message>
    <message>
        <source>%1[%2] is not a step such as &quot;30s&quot;, &quot;10m&quot;, &quot;1h&quot; or &quot;1d&quot;</source>
        <translation>%1[%2] no es un paso como &quot;30s&quot;, &quot;10m&quot;, &quot;1h&quot; o &quot;1d&quot;</translation>
    </message>
    <message>
        <source>config is not an object</source>
        <translation>config no es un objeto</translation>
    </message>
    <message>
        <source>config.desired_retention is not a number above 0 and at most 1</source>
        <translation>config.desired_retention no es un número mayor que 0 y de 1 como máximo</translation>
    </message>
    <message>
        <source>time_zone is not a known IANA time zone such as &quot;Europe/Berlin&quot;</source>
        <translation>time_zone no es una zona horaria IANA conocida, como &quot;Europe/Berlin&quot;</translation>
    </message>
    <message>
        <source>base_time is not an ISO 8601 date and time such as &quot;2024-01-01T09:00:00Z&quot;</source>
        <translation>base_time no es una fecha y hora ISO 8601, como &quot;2024-01-01T09:00:00Z&quot;</translation>
    </message>
    <message>
        <source>reviews is not an array</source>
        <translation>reviews no es un array</translation>
    </message>
    <message>
        <source>%1.t is not a number of seconds from 0 to %2</source>
        <translation>%1.t no es un número de segundos de 0 a %2</translation>
    </message>
    <message>
        <source>%1 has no rating</source>
        <translation>%1 no tiene rating</translation>
    </message>
    <message>
        <source>%1.t is before the review that precedes it</source>
        <translation>%1.t es anterior al repaso que lo precede</translation>
    </message>
    <message>
        <source>not JSON at character %1: %2</source>
        <translation>no es JSON en el carácter %1: %2</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
</context>
<context>
    <name>archdeck::SealedPage</name>
    <message>
        <source>Designs</source>
        <translation>Diseños</translation>
    </message>
    <message>
        <source>What is asked and required</source>
        <translation>Qué se pide y qué se exige</translation>
    </message>
    <message>
        <source>Attempt it in 45 minutes</source>
        <translation>Intentarlo en 45 minutos</translation>
    </message>
    <message>
        <source>Draw it without a clock</source>
        <translation>Dibujarlo sin reloj</translation>
    </message>
    <message>
        <source>Just show me</source>
        <translation>Solo mostrármelo</translation>
    </message>
    <message numerus="yes">
        <source>The diagram, its %n components and the notes stay sealed until you have drawn your own. What you recall and work out yourself is what stays.</source>
        <translation>
            <numerusform>El diagrama, su componente y las notas permanecen sellados hasta que haya dibujado su propia versión. Lo que recuerda y deduce por su cuenta es lo que se queda.</numerusform>
            <numerusform>El diagrama, sus %n componentes y las notas permanecen sellados hasta que haya dibujado su propia versión. Lo que recuerda y deduce por su cuenta es lo que se queda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::SectionEditor</name>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>For example: Requirements</source>
        <translation>Por ejemplo: Requisitos</translation>
    </message>
    <message>
        <source>A section needs a heading.</source>
        <translation>Una sección necesita un encabezado.</translation>
    </message>
    <message>
        <source>Write Markdown: **bold**, `code`, lists with -, tables with |, links.</source>
        <translation>Escriba Markdown: **negrita**, `código`, listas con -, tablas con |, enlaces.</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Texto (Markdown)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>archdeck::SegmentGesture</name>
    <message>
        <source>Pin a corner</source>
        <translation>Fijar una esquina</translation>
    </message>
</context>
<context>
    <name>archdeck::SelectionActions</name>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Select all components</source>
        <translation>Seleccionar todos los componentes</translation>
    </message>
    <message>
        <source>Select all connections</source>
        <translation>Seleccionar todas las conexiones</translation>
    </message>
    <message>
        <source>Invert the selection</source>
        <translation>Invertir la selección</translation>
    </message>
    <message>
        <source>Select the same kind</source>
        <translation>Seleccionar los del mismo tipo</translation>
    </message>
    <message>
        <source>Select the same group</source>
        <translation>Seleccionar los del mismo grupo</translation>
    </message>
    <message>
        <source>Select what is inside</source>
        <translation>Seleccionar lo que hay dentro</translation>
    </message>
    <message>
        <source>Select what is connected</source>
        <translation>Seleccionar lo que está conectado</translation>
    </message>
    <message>
        <source>Select the connections in between</source>
        <translation>Seleccionar las conexiones intermedias</translation>
    </message>
    <message>
        <source>Select the way between two components</source>
        <translation>Seleccionar el camino entre dos componentes</translation>
    </message>
</context>
<context>
    <name>archdeck::SelectionProperties</name>
    <message>
        <source>Call of the connections</source>
        <translation>Llamada de las conexiones</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>Change %n connection(s)</source>
        <translation>
            <numerusform>Cambiar una conexión</numerusform>
            <numerusform>Cambiar %n conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>1 component</source>
        <translation>1 componente</translation>
    </message>
    <message>
        <source>%1 components</source>
        <translation>%1 componentes</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 conexión</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 conexiones</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 grupo</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 grupos</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 notas</translation>
    </message>
</context>
<context>
    <name>archdeck::SettingsPage</name>
    <message>
        <source>Restore the chosen backup…</source>
        <translation>Restaurar la copia elegida…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Everything you do is saved at once. Backups are made when the library changed and the last one is over 30 minutes old; older ones are thinned to hourly, daily, weekly and monthly.</source>
        <translation>Todo lo que hace se guarda al momento. Se hace una copia de seguridad cuando la biblioteca ha cambiado y la última copia tiene más de 30 minutos; de las más antiguas se conservan una por hora, día, semana y mes.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Comprobar la biblioteca</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Todavía no hay copias de seguridad</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Copia guardada en %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>%1: fine</source>
        <translation>%1: correcto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The library has problems; the list below names them.</source>
        <translation>La biblioteca tiene problemas; la lista de abajo los nombra.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparar…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>The library becomes what it was at that time. What is in it now is kept beside it under a dated name.</source>
        <translation>La biblioteca vuelve a ser lo que era en ese momento. Lo que contiene ahora se conserva a su lado con un nombre fechado.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restored. The library from before is %1</source>
        <translation>Restaurado. La biblioteca anterior es %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Perfil</translation>
    </message>
</context>
<context>
    <name>archdeck::ShortcutSheet</name>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Buscar una acción o una tecla</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Pulse la tecla nueva</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Mouse and fixed keys</source>
        <translation>Ratón y teclas fijas</translation>
    </message>
    <message>
        <source>Go to the next or previous element</source>
        <translation>Ir al elemento siguiente o anterior</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Mayús+Tab</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Ir al panel siguiente</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Move by 8 or by 1</source>
        <translation>Mover 8 o 1</translation>
    </message>
    <message>
        <source>Arrow keys, with Shift by 1</source>
        <translation>Flechas, con Mayús de 1 en 1</translation>
    </message>
    <message>
        <source>Rename by typing</source>
        <translation>Cambiar el nombre escribiendo</translation>
    </message>
    <message>
        <source>Any letter on a selected component</source>
        <translation>Cualquier letra con un componente seleccionado</translation>
    </message>
    <message>
        <source>Leave a group, drop a drag, select nothing</source>
        <translation>Salir de un grupo, anular un arrastre, no seleccionar nada</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Space and drag, middle or right button, wheel</source>
        <translation>Espacio y arrastrar, botón central o derecho, rueda</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>Zoom hacia el puntero</translation>
    </message>
    <message>
        <source>Ctrl and wheel, pinch</source>
        <translation>Ctrl y rueda, pellizcar</translation>
    </message>
    <message>
        <source>Ignore the grid and guides</source>
        <translation>Ignorar la cuadrícula y las guías</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt al arrastrar</translation>
    </message>
    <message>
        <source>Duplicate by dragging</source>
        <translation>Duplicar al arrastrar</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Ctrl al arrastrar</translation>
    </message>
    <message>
        <source>Keep to one axis</source>
        <translation>Mantener un solo eje</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Mayús al arrastrar</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Hacer espacio</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Shift and drag</source>
        <translation>Ctrl+Alt+Mayús y arrastrar</translation>
    </message>
    <message>
        <source>Select what lies below</source>
        <translation>Seleccionar lo que hay debajo</translation>
    </message>
    <message>
        <source>Alt and click</source>
        <translation>Alt y clic</translation>
    </message>
    <message>
        <source>Select inside a group</source>
        <translation>Seleccionar dentro de un grupo</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>Ctrl y clic</translation>
    </message>
    <message>
        <source>Choose an action to give it another key.</source>
        <translation>Elija una acción para darle otra tecla.</translation>
    </message>
    <message>
        <source>%1 belonged to &quot;%2&quot;, which has lost it.</source>
        <translation>%1 pertenecía a &quot;%2&quot;, que la ha perdido.</translation>
    </message>
</context>
<context>
    <name>archdeck::SittingController</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>The program ended in minute %1 of the session on &quot;%2&quot;. It waits there, paused, with all that was drawn and written.</source>
        <translation>El programa terminó en el minuto %1 de la sesión sobre “%2”. Ahí espera, en pausa, con todo lo dibujado y escrito.</translation>
    </message>
    <message>
        <source>The drawing of this session can&apos;t be opened.</source>
        <translation>No se puede abrir el dibujo de esta sesión.</translation>
    </message>
    <message>
        <source>This session was given up, so the reference stays as it was. Start another one to compare.</source>
        <translation>Esta sesión se abandonó, así que la referencia sigue como estaba. Empiece otra para comparar.</translation>
    </message>
    <message>
        <source>The comparison can&apos;t be shown: %1</source>
        <translation>No se puede mostrar la comparación: %1</translation>
    </message>
    <message>
        <source>The cards of these gaps are in the deck already.</source>
        <translation>Las tarjetas de estas lagunas ya están en el mazo.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards made. They come with the next reviews.</source>
        <translation>
            <numerusform>Se creó %n tarjeta. Aparecerá en los próximos repasos.</numerusform>
            <numerusform>Se crearon %n tarjetas. Aparecerán en los próximos repasos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Repasar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps are left for later.</source>
        <translation>
            <numerusform>Queda %n laguna para después.</numerusform>
            <numerusform>Quedan %n lagunas para después.</numerusform>
        </translation>
    </message>
    <message>
        <source>My %1</source>
        <translation>Mi %1</translation>
    </message>
</context>
<context>
    <name>archdeck::SittingPage</name>
    <message>
        <source>Pause and go back to the questions</source>
        <translation>Pausar y volver a las preguntas</translation>
    </message>
    <message numerus="yes">
        <source>of %n min</source>
        <translation>
            <numerusform>de %n min</numerusform>
            <numerusform>de %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Abandonar…</translation>
    </message>
    <message>
        <source>The ask</source>
        <translation>El encargo</translation>
    </message>
    <message>
        <source>Next phase</source>
        <translation>Fase siguiente</translation>
    </message>
    <message>
        <source>Next phase (%1)</source>
        <translation>Fase siguiente (%1)</translation>
    </message>
    <message>
        <source>What you would say and write down. Markdown is fine.</source>
        <translation>Lo que diría y anotaría. Se admite Markdown.</translation>
    </message>
    <message>
        <source>Previous phase</source>
        <translation>Fase anterior</translation>
    </message>
    <message>
        <source>Finish after %1?</source>
        <translation>¿Terminar después de %1?</translation>
    </message>
    <message>
        <source>The clock stops for good, and the reference opens for comparison. The drawing stays yours to edit.</source>
        <translation>El reloj se detiene definitivamente y la referencia se abre para comparar. El dibujo se puede seguir editando.</translation>
    </message>
    <message>
        <source>Give this session up?</source>
        <translation>¿Abandonar esta sesión?</translation>
    </message>
    <message>
        <source>It will not count. Its drawing and notes are kept, and the reference stays sealed.</source>
        <translation>No contará. Su dibujo y sus notas se conservan, y la referencia sigue sellada.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Tiempo: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n min left</source>
        <translation>
            <numerusform>%1: queda %n min</numerusform>
            <numerusform>%1: quedan %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n min over</source>
        <translation>
            <numerusform>%1: %n min de más</numerusform>
            <numerusform>%1: %n min de más</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>By the plan it is time for: %1</source>
        <translation>Según el plan, ahora toca: %1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Notas: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>A requirement changes (minute %1)</source>
        <translation>Cambia un requisito (minuto %1)</translation>
    </message>
    <message>
        <source>Fold the ask away</source>
        <translation>Plegar el encargo</translation>
    </message>
    <message>
        <source>Show the ask</source>
        <translation>Mostrar el encargo</translation>
    </message>
</context>
<context>
    <name>archdeck::SittingResults</name>
    <message>
        <source>%1, level %2: %3</source>
        <translation>%1, nivel %2: %3</translation>
    </message>
    <message>
        <source>Draw it again with what was missing: %1</source>
        <translation>Dibujarlo de nuevo con lo que faltaba: %1</translation>
    </message>
    <message>
        <source>Work out again: %1</source>
        <translation>Calcular de nuevo: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::SittingReviewPage</name>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Volver a las preguntas</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n minutes</source>
        <translation>
            <numerusform>%1 de %n minuto</numerusform>
            <numerusform>%1 de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonada</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimaciones</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La suya</translation>
    </message>
    <message>
        <source>Worked answer</source>
        <translation>Respuesta desarrollada</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>good</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>%1 x</source>
        <translation>%1 x</translation>
    </message>
    <message>
        <source>no positive number</source>
        <translation>no es un número positivo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>The change of requirement, minute %1</source>
        <translation>El cambio de requisito, minuto %1</translation>
    </message>
    <message>
        <source>A good answer addresses</source>
        <translation>Una buena respuesta trata</translation>
    </message>
    <message>
        <source>Your drawing against the reference design, by components and connections.</source>
        <translation>Su dibujo frente al diseño de referencia, por componentes y conexiones.</translation>
    </message>
    <message>
        <source>Your drawing against the components and connections that this question expects.</source>
        <translation>Su dibujo frente a los componentes y conexiones que espera esta pregunta.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>No falta nada.</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>Mostrar en el lienzo</translation>
    </message>
    <message numerus="yes">
        <source>Make %n cards of the gaps</source>
        <translation>
            <numerusform>Crear %n tarjeta con las lagunas</numerusform>
            <numerusform>Crear %n tarjetas con las lagunas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archdeck::StatePreview</name>
    <message>
        <source>Earlier state of the design</source>
        <translation>Estado anterior del diseño</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Make the design as it was then. This is a step that can be undone.</source>
        <translation>Dejar el diseño como estaba entonces. Este paso se puede deshacer.</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>Comparar con el actual</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the present state (Esc)</source>
        <translation>Volver al estado actual (Esc)</translation>
    </message>
    <message>
        <source>You are looking at an earlier state: %1</source>
        <translation>Está viendo un estado anterior: %1</translation>
    </message>
</context>
<context>
    <name>archdeck::StructurizrFile</name>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Structurizr places everything itself: positions and the courses of connections are left out.</source>
        <translation>Structurizr coloca todo por su cuenta: se omiten las posiciones y los recorridos de las conexiones.</translation>
    </message>
    <message>
        <source>Structurizr has no notes on the drawing: they are left out.</source>
        <translation>Structurizr no tiene notas en el dibujo: se omiten.</translation>
    </message>
    <message>
        <source>Request paths are left out.</source>
        <translation>Se omiten las rutas de solicitud.</translation>
    </message>
    <message>
        <source>The written notes are left out.</source>
        <translation>Se omiten las notas escritas.</translation>
    </message>
    <message>
        <source>Layers are left out.</source>
        <translation>Se omiten las capas.</translation>
    </message>
    <message>
        <source>Groups without components are left out.</source>
        <translation>Se omiten los grupos sin componentes.</translation>
    </message>
    <message>
        <source>Every relationship has one direction: other arrowheads are left out.</source>
        <translation>Cada relación tiene un solo sentido: se omiten las demás puntas de flecha.</translation>
    </message>
    <message>
        <source>Connections with the same ends and the same label are written once.</source>
        <translation>Las conexiones con los mismos extremos y la misma etiqueta se escriben una sola vez.</translation>
    </message>
    <message>
        <source>Colours that were chosen by hand are left out.</source>
        <translation>Se omiten los colores elegidos a mano.</translation>
    </message>
</context>
<context>
    <name>archdeck::StyleProperties</name>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Relleno</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Ortogonal</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Recta</translation>
    </message>
    <message>
        <source>Curved</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>At both ends</source>
        <translation>En ambos extremos</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Clear pinned corners</source>
        <translation>Soltar las esquinas fijadas</translation>
    </message>
    <message>
        <source>Free fixed ends</source>
        <translation>Liberar los extremos fijos</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Locked in place</source>
        <translation>Bloqueado en su sitio</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Contraído</translation>
    </message>
    <message>
        <source>Base layer</source>
        <translation>Capa base</translation>
    </message>
</context>
<context>
    <name>archdeck::SuggestionField</name>
    <message>
        <source>Show suggestions</source>
        <translation>Mostrar sugerencias</translation>
    </message>
</context>
<context>
    <name>archdeck::SummaryView</name>
    <message>
        <source>Look at the designs</source>
        <translation>Ver los diseños</translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation>Terminado por ahora</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>respuestas</translation>
    </message>
    <message>
        <source>again</source>
        <translation>otra vez</translation>
    </message>
    <message>
        <source>new cards</source>
        <translation>tarjetas nuevas</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>archdeck::Task</name>
    <message>
        <source>Ask</source>
        <translation>Encargo</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requisitos</translation>
    </message>
</context>
<context>
    <name>archdeck::TextField</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>archdeck::TodayController</name>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Repasar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>designs</source>
        <translation>diseños</translation>
    </message>
    <message>
        <source>mock interviews</source>
        <translation>simulacros</translation>
    </message>
    <message>
        <source>cards begun</source>
        <translation>tarjetas empezadas</translation>
    </message>
    <message numerus="yes">
        <source>Review %n cards</source>
        <translation>
            <numerusform>Repasar %n tarjeta</numerusform>
            <numerusform>Repasar %n tarjetas</numerusform>
        </translation>
    </message>
    <message>
        <source>They are due now: a few minutes keep what you have learned.</source>
        <translation>Tocan ahora: unos minutos conservan lo aprendido.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reanudar %1</translation>
    </message>
    <message>
        <source>The session waits where you left it, in minute %1 of %2.</source>
        <translation>La sesión espera donde la dejó, en el minuto %1 de %2.</translation>
    </message>
</context>
<context>
    <name>archdeck::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Change the interview date</source>
        <translation>Cambiar la fecha de la entrevista</translation>
    </message>
    <message>
        <source>No interview date yet</source>
        <translation>Todavía sin fecha de entrevista</translation>
    </message>
    <message>
        <source>The interview is today</source>
        <translation>La entrevista es hoy</translation>
    </message>
    <message>
        <source>The interview date has passed</source>
        <translation>La fecha de la entrevista ya pasó</translation>
    </message>
    <message numerus="yes">
        <source>%n days until the interview</source>
        <translation>
            <numerusform>%n día hasta la entrevista</numerusform>
            <numerusform>%n días hasta la entrevista</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was planned for today is done. Reviews come back by themselves.</source>
        <translation>Todo lo previsto para hoy está hecho. Los repasos vuelven por sí solos.</translation>
    </message>
    <message>
        <source>Moved from an earlier day. %1</source>
        <translation>Trasladado de un día anterior. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Repasos</translation>
    </message>
    <message>
        <source>Nothing is due. Open a deck or compare a design, and its cards come here.</source>
        <translation>No toca nada. Abra un mazo o compare un diseño, y sus tarjetas llegarán aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n por repasar</numerusform>
            <numerusform>%n por repasar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>unos %n min</numerusform>
            <numerusform>unos %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Repasar</translation>
    </message>
    <message>
        <source>Last design</source>
        <translation>Último diseño</translation>
    </message>
    <message>
        <source>Based on %1</source>
        <translation>Basado en %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>%1 (moved)</source>
        <translation>%1 (trasladado)</translation>
    </message>
    <message>
        <source>Reviews only</source>
        <translation>Solo repasos</translation>
    </message>
</context>
<context>
    <name>archdeck::TradeOffCard</name>
    <message>
        <source>Trade-off: %1</source>
        <translation>Compromiso: %1</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Switch when: %1</source>
        <translation>Cambiar cuando: %1</translation>
    </message>
    <message>
        <source>Edit the trade-off</source>
        <translation>Editar el compromiso</translation>
    </message>
    <message>
        <source>Delete the trade-off</source>
        <translation>Eliminar el compromiso</translation>
    </message>
</context>
<context>
    <name>archdeck::TradeOffDialog</name>
    <message>
        <source>Add option</source>
        <translation>Añadir opción</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>For example: server-sent events or WebSocket?</source>
        <translation>Por ejemplo: ¿server-sent events o WebSocket?</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Switch when</source>
        <translation>Cambiar cuando</translation>
    </message>
    <message>
        <source>What would have to change for another option to win</source>
        <translation>Qué tendría que cambiar para que ganara otra opción</translation>
    </message>
    <message>
        <source>It is about</source>
        <translation>Trata de</translation>
    </message>
    <message>
        <source>Find an element</source>
        <translation>Buscar un elemento</translation>
    </message>
    <message>
        <source>Elements that the trade-off is about</source>
        <translation>Elementos de los que trata el compromiso</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Opción %1</translation>
    </message>
    <message>
        <source>Type the question that had to be decided.</source>
        <translation>Escriba la pregunta que había que decidir.</translation>
    </message>
    <message>
        <source>Option %1 has no name. Name it or remove it.</source>
        <translation>La opción %1 no tiene nombre. Póngale uno o quítela.</translation>
    </message>
    <message>
        <source>Two options are called &quot;%1&quot;. Give one of them another name.</source>
        <translation>Dos opciones se llaman “%1”. Dé otro nombre a una de ellas.</translation>
    </message>
    <message>
        <source>Choose what the trade-off is about, or the whole design.</source>
        <translation>Elija de qué trata el compromiso, o bien todo el diseño.</translation>
    </message>
</context>
<context>
    <name>archdeck::TradeOffOptionEditor</name>
    <message>
        <source>Remove this option</source>
        <translation>Quitar esta opción</translation>
    </message>
    <message>
        <source>Name of the option</source>
        <translation>Nombre de la opción</translation>
    </message>
    <message>
        <source>For it, one per line</source>
        <translation>A favor, uno por línea</translation>
    </message>
    <message>
        <source>Against it, one per line</source>
        <translation>En contra, uno por línea</translation>
    </message>
    <message>
        <source>Name of option %1</source>
        <translation>Nombre de la opción %1</translation>
    </message>
    <message>
        <source>For option %1, one per line</source>
        <translation>A favor de la opción %1, uno por línea</translation>
    </message>
    <message>
        <source>Against option %1, one per line</source>
        <translation>En contra de la opción %1, uno por línea</translation>
    </message>
    <message>
        <source>Remove option %1</source>
        <translation>Quitar la opción %1</translation>
    </message>
    <message>
        <source>A trade-off weighs at least two options</source>
        <translation>Un compromiso sopesa al menos dos opciones</translation>
    </message>
</context>
<context>
    <name>archdeck::TradeOffPanel</name>
    <message>
        <source>Add trade-off</source>
        <translation>Añadir compromiso</translation>
    </message>
    <message>
        <source>Also about %1</source>
        <translation>También trata de %1</translation>
    </message>
    <message>
        <source>A trade-off records a decision: the question, the options with what speaks for and against each, what you chose and when you would switch. Interviewers ask for exactly this.</source>
        <translation>Un compromiso registra una decisión: la pregunta, las opciones con lo que habla a favor y en contra de cada una, qué se eligió y cuándo se cambiaría. Es justo lo que preguntan los entrevistadores.</translation>
    </message>
    <message>
        <source>No trade-off is attached to the selection yet. What did you weigh here, and what would make you decide otherwise?</source>
        <translation>Todavía no hay ningún compromiso asociado a la selección. ¿Qué sopesó aquí y qué le haría decidir otra cosa?</translation>
    </message>
    <message>
        <source>Edit trade-off</source>
        <translation>Editar compromiso</translation>
    </message>
</context>
<context>
    <name>archdeck::VersionDiff</name>
    <message>
        <source>property %1</source>
        <translation>propiedad %1</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>colores</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>resumen</translation>
    </message>
    <message>
        <source>family</source>
        <translation>familia</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>extremos</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>kind of call</source>
        <translation>tipo de llamada</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocolo</translation>
    </message>
    <message>
        <source>arrowheads</source>
        <translation>puntas de flecha</translation>
    </message>
    <message>
        <source>labels of the ends</source>
        <translation>etiquetas de los extremos</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>what it explains</source>
        <translation>qué explica</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>decisión</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>when to switch</source>
        <translation>cuándo cambiar</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>de qué trata</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>encabezado</translation>
    </message>
    <message>
        <source>design</source>
        <translation>diseño</translation>
    </message>
    <message>
        <source>component</source>
        <translation>componente</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>conexión</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>request path</source>
        <translation>ruta de solicitud</translation>
    </message>
    <message>
        <source>trade-off</source>
        <translation>compromiso</translation>
    </message>
    <message>
        <source>section of the notes</source>
        <translation>sección de las notas</translation>
    </message>
    <message>
        <source>Removed: %1 %2</source>
        <comment>component Cache</comment>
        <translation>Se quitó: %1 %2</translation>
    </message>
    <message>
        <source>Added: %1 %2</source>
        <comment>component Cache</comment>
        <translation>Se añadió: %1 %2</translation>
    </message>
    <message>
        <source>Changed: %1 %2 (%3)</source>
        <comment>component Cache (name, kind)</comment>
        <translation>Cambió: %1 %2 (%3)</translation>
    </message>
</context>
<context>
    <name>archdeck::ViewingActions</name>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Show grid</source>
        <translation>Mostrar cuadrícula</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom al 100 %</translation>
    </message>
    <message>
        <source>Fit the design</source>
        <translation>Ajustar al diseño</translation>
    </message>
    <message>
        <source>Fit the selection</source>
        <translation>Ajustar a la selección</translation>
    </message>
    <message>
        <source>Show estimates</source>
        <translation>Mostrar estimaciones</translation>
    </message>
    <message>
        <source>Show the palette</source>
        <translation>Mostrar la paleta</translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation>Mostrar el inspector</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>archdeck::WelcomePage</name>
    <message>
        <source>Prepare for AI system-design interviews</source>
        <translation>Preparar entrevistas de diseño de sistemas de IA</translation>
    </message>
    <message>
        <source>Draw designs that compute what breaks first, compare them with a reference, and meet the gaps again as cards.</source>
        <translation>Dibuje diseños que calculan qué falla primero, compárelos con una referencia y reencuentre las lagunas como tarjetas.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>All of this can be changed in the settings.</source>
        <translation>Todo esto se puede cambiar en la configuración.</translation>
    </message>
    <message>
        <source>Interview date</source>
        <translation>Fecha de la entrevista</translation>
    </message>
    <message>
        <source>Mid-level</source>
        <translation>Intermedio</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>Sénior</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Todavía sin fecha</translation>
    </message>
</context>
<context>
    <name>archdeck::WindowActions</name>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>Nuevo diseño</translation>
    </message>
    <message>
        <source>Import a design…</source>
        <translation>Importar un diseño…</translation>
    </message>
    <message>
        <source>Export the portfolio…</source>
        <translation>Exportar el portafolio…</translation>
    </message>
    <message>
        <source>Export the cheat sheet…</source>
        <translation>Exportar la hoja de referencia…</translation>
    </message>
    <message>
        <source>Compare this design with…</source>
        <translation>Comparar este diseño con…</translation>
    </message>
    <message>
        <source>Export this design…</source>
        <translation>Exportar este diseño…</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Buscar cualquier cosa…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>archdeck::Worker</name>
    <message>
        <source>The worker program&apos;s answer is too large.</source>
        <translation>La respuesta del programa auxiliar es demasiado grande.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The work took longer than %1 s and was stopped.</source>
        <translation>El trabajo duró más de %1 s y se detuvo.</translation>
    </message>
    <message>
        <source>The work took more computing time than allowed and was stopped.</source>
        <translation>El trabajo consumió más tiempo de cómputo del permitido y se detuvo.</translation>
    </message>
    <message>
        <source>The worker program stopped unexpectedly. Your work is unchanged.</source>
        <translation>El programa auxiliar se detuvo de forma inesperada. Su trabajo no ha cambiado.</translation>
    </message>
    <message>
        <source>The program %1 is missing. Install Archdeck again.</source>
        <translation>Falta el programa %1. Vuelva a instalar Archdeck.</translation>
    </message>
    <message>
        <source>The program %1 can&apos;t be started.</source>
        <translation>No se puede iniciar el programa %1.</translation>
    </message>
</context>
</TS>
