/** A list of objects of several closed shapes, told apart by one field: each is checked by the class of its shape. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

type Shape = new () => object;

export interface VariantListOptions {
  readonly description: string;
  /** The field that tells the shapes apart. */
  readonly tag: string;
  /** Checks objects whose tag names no shape: it knows the tag alone, and so refuses it by name. */
  readonly otherwise: Shape;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly minItems: number;
  readonly maxItems: number;
}

/** A list of `minItems` to `maxItems` such objects. The controller names the shapes with `@ApiExtraModels`. */
export function VariantListField(options: VariantListOptions): PropertyDecorator {
  const { description, tag, otherwise, shapes, minItems, maxItems } = options;
  const message = `a list of ${minItems} to ${maxItems} items`;
  const classes = Object.values(shapes);
  const mapping = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, getSchemaPath(shape)]));
  const shaped = (item: unknown): unknown => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    const name: unknown = Reflect.get(item, tag);
    const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    return plainToInstance(shape ?? otherwise, item);
  };
  return applyDecorators(
    ApiProperty({
      type: 'array',
      description,
      minItems,
      maxItems,
      items: {
        oneOf: classes.map((shape) => ({ $ref: getSchemaPath(shape) })),
        discriminator: { propertyName: tag, mapping },
      },
    }),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(shaped) : value)),
    IsArray({ message }),
    ArrayMinSize(minItems, { message }),
    ArrayMaxSize(maxItems, { message }),
    IsObject({ each: true, message: 'a list of objects' }),
    ValidateNested({ message: 'an object' }),
  );
}
